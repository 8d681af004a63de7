/** `import`: annotations of another program into the file beside a page. */
import { annotationsOf } from '../core/annotations/file.ts';
import { mergeInto } from '../core/annotations/merge.ts';
import { sidecarOf } from '../core/annotations/sidecar.ts';
import { importers } from '../formats/importers.ts';
import type { ImportArguments } from './exchange-arguments.ts';
import { nameOf, readText } from './files.ts';
import { counted, warn } from './output.ts';
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
  warn(summary(sidecarOf(page, by), annotationsOf(before).length, added, problems.length));
  return problems.length > 0 ? 2 : 0;
}

function summary(sidecar: string, known: number, added: number, left: number): string {
  const total = `${counted(added, 'annotation')} added to ${sidecar}, which had ${known || 'none'}`;
  return left > 0 ? `${total}; ${left} not taken over` : total;
}
