// Everything that a build prints for the inputs, as files of one folder.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const exportFormats = ['brat', 'bio', 'doccano', 'label-studio', 'w3c', 'xmi', 'tei', 'csv', 'markdown', 'html'];
const otherGuidelines = ['msra', 'pku', 'cluener'];

/**
 * @param {import('./builds.mjs').Build} build
 * @param {import('./inputs.mjs').Inputs} inputs
 * @returns {string} the folder
 */
export function makeOutputs({ cli, outputs, keep }, inputs) {
  const folder = keep ? `${outputs}-${inputs.hash}` : outputs;
  const complete = `${folder}.complete`;
  if (keep && existsSync(complete)) return folder;
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['annotate', 'guideline', 'tidy']) mkdirSync(path.join(folder, name), { recursive: true });

  for (const [name, rows] of inputs.rows) writeFileSync(`${folder}/annotate/${name}.jsonl`, annotate(cli, rows));
  for (const guideline of otherGuidelines) {
    const rows = inputs.rows.get(guideline) ?? inputs.rows.get('msra') ?? inputs.rows.get('pages');
    writeFileSync(`${folder}/guideline/${guideline}.jsonl`, annotate(cli, rows, '--guideline', guideline));
  }
  cpSync(inputs.pages, `${folder}/tidy`, { recursive: true });
  zhNews(cli, ['tidy', '--write', ...inputs.pageNames.map((name) => `${folder}/tidy/${name}`)]);
  for (const format of exportFormats) {
    const out = ['--out', `${folder}/export/${format}`];
    zhNews(cli, ['export', '--format', format, '--language', 'en', ...out, inputs.fewPages]);
  }
  if (keep) writeFileSync(complete, '');
  return folder;
}

function annotate(cli, rows, ...more) {
  const input = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return zhNews(cli, ['annotate', '--jsonl', ...more], input);
}

function zhNews(cli, args, input = '') {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [cli, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${path.basename(cli)} ${args.slice(0, 4).join(' ')} … failed: ${stderr}`);
  return stdout;
}
