/** `import`: annotations of another program into the file beside a page. */
import { annotationsOf } from '../core/annotations/file.ts';
import { mergeInto } from '../core/annotations/merge.ts';
import { sidecarOf } from '../core/annotations/sidecar.ts';
import { importers } from '../formats/importers.ts';
import type { ImportArguments } from './exchange-arguments.ts';
import { nameOf, readText } from './files.ts';
import { warn } from './output.ts';
import { Problem } from './problem.ts';
import { newSidecar, saveSidecar, sidecarOfPage } from './sidecar-file.ts';

/** @returns the exit code: 2 when something was not taken over; all else is saved. */
export async function runImport({ format, file, page, counting, by, encoding }: ImportArguments): Promise<number> {
  const pageText = await readText(page, encoding);
  const source = await readText(file);
  let imported: ReturnType<(typeof importers)[typeof format]>;
  try {
    imported = importers[format](source, pageText, counting);
  } catch (error) {
    throw new Problem(nameOf(file), (error as Error).message);
  }
  const before = (await sidecarOfPage(page, by)) ?? newSidecar(page, by);
  const { file: after, added, conflicts } = mergeInto(before, imported.annotations, pageText);
  const header = { ...after.header, extra: { ...imported.header, ...after.header.extra } };
  const headerChanged = Object.keys(imported.header).some((name) => !(name in after.header.extra));
  if (added > 0) saveSidecar(sidecarOf(page, by), headerChanged ? { ...after, header } : after);
  const problems = [
    ...imported.problems.map(({ line, message }) => `${nameOf(file)}:${line}: ${message}`),
    ...conflicts.map((message) => `${nameOf(file)}: ${message}`),
  ];
  problems.forEach(warn);
  const known = annotationsOf(before).length;
  warn(`${added} annotations added to the ${known} of ${sidecarOf(page, by)}, ${problems.length} not taken over`);
  return problems.length > 0 ? 2 : 0;
}
