// A reporter for StrykerJS that prints the mutants nobody noticed, and the score of each folder with its interval of 95 %.
import path from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

const noticed = new Set(['Killed', 'Timeout']);
const unnoticed = new Set(['Survived', 'NoCoverage']);

class ScoreReporter {
  onMutationTestReportReady({ files }) {
    const folders = new Map();
    const all = { killed: 0, tried: 0 };
    for (const [file, { source, mutants }] of Object.entries(files)) {
      const folder = path.posix.dirname(file).split('/').slice(0, 3).join('/');
      if (!folders.has(folder)) folders.set(folder, { killed: 0, tried: 0 });
      for (const mutant of mutants) {
        const killed = noticed.has(mutant.status);
        if (!killed && !unnoticed.has(mutant.status)) continue;
        for (const count of [folders.get(folder), all]) {
          count.tried++;
          if (killed) count.killed++;
        }
        if (!killed) console.log(described(file, source, mutant));
      }
    }
    for (const [folder, count] of folders) console.log(scored(folder, count));
    console.log(scored('all', all));
  }
}

function described(file, source, { location: { start, end }, replacement, mutatorName, status }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last].slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  const shorten = (text) => text.replace(/\s+/g, ' ').slice(0, 120);
  const note = status === 'NoCoverage' ? ' (no test comes here)' : '';
  return `${file}:${start.line}:${start.column} ${mutatorName}${note}\n  - ${shorten(lines.join('\n'))}\n  + ${shorten(replacement)}`;
}

/** With Wilson's interval, which holds for shares near 1 and for few trials. */
function scored(name, { killed, tried }) {
  if (tried === 0) return `${name}: no mutants`;
  const [z, share] = [1.96, killed / tried];
  const middle = (share + z ** 2 / (2 * tried)) / (1 + z ** 2 / tried);
  const half = (z / (1 + z ** 2 / tried)) * Math.sqrt((share * (1 - share)) / tried + z ** 2 / (4 * tried ** 2));
  const percent = (value) => (100 * value).toFixed(1);
  return `${name}: ${percent(share)} % (${percent(middle - half)} to ${percent(middle + half)}), ${killed} of ${tried} noticed`;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'score', ScoreReporter)];
