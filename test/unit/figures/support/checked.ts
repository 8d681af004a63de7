/** Pages for tests of the checks: `# ` or `## ` begins a headline and with it an article, every other part is a paragraph. */
import type { CheckedPassage } from '../../../../src/core/figures/checks/page.ts';
import { readFigures } from '../../../../src/core/figures/read.ts';
import { resolveDates } from '../../../../src/core/figures/resolve-dates.ts';
import type { ReferenceDay } from '../../../../src/core/reading.ts';

export function checkedPassages(parts: readonly string[], day: ReferenceDay): CheckedPassage[] {
  let article = -1;
  return parts.map((part) => {
    const isHeadline = /^##? /.test(part);
    if (isHeadline) article++;
    return {
      text: part,
      figures: resolveDates(readFigures(part), day),
      kind: isHeadline ? 'headline' : 'paragraph',
      article: Math.max(article, 0),
      day,
    };
  });
}
