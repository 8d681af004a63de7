import { readFigures } from './src/core/figures/read.ts';
import { resolveDates } from './src/core/figures/resolve-dates.ts';

for (const t of process.argv.slice(2))
  console.log(
    t,
    '\n   ',
    resolveDates(readFigures(t), { year: 2025, month: 7, day: 6 })
      .map(
        (f) =>
          `${f.text}[${f.kind}${f.tier === 'minor' ? ' minor' : ''}|${f.value}|${f.low}..${f.high}|${f.unit}|per ${f.per}|c ${f.counted}|${f.iso}|${f.approx}]`,
      )
      .join(' '),
  );
