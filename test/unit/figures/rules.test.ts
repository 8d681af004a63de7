/** The rules of figures with their examples: `[figure = its reading]`, `{…}` where it is of the tier minor. */
import { readFigures } from '../../../src/core/figures/read.ts';
import { readingOf } from '../../../src/core/figures/render.ts';
import { type FigureRules, figureRules } from '../../../src/core/figures/rules/rules.ts';
import { testRules } from '../rules.ts';

/** The text with each figure in brackets with its reading. */
function marked(text: string, rules: FigureRules): string {
  const shown = readFigures(text, null, rules);
  const parts = shown.map((figure, i) => {
    const before = text.slice(shown[i - 1]?.end ?? 0, figure.start);
    const reading = readingOf(figure);
    const [open, close] = figure.tier === 'core' ? '[]' : '{}';
    return `${before}${open}${text.slice(figure.start, figure.end)}${reading ? ` = ${reading}` : ''}${close}`;
  });
  return parts.join('') + text.slice(shown.at(-1)?.end ?? 0);
}

testRules('dates', figureRules.dates, (text, dates) => marked(text, { ...figureRules, dates }));
testRules('numerals that are no figures', figureRules.nonFigures, (text, nonFigures) =>
  marked(text, { ...figureRules, nonFigures }),
);
testRules('what belongs to a term', figureRules.terms, (text, terms) => marked(text, { ...figureRules, terms }));
