/** Sixty contradictions planted in thirty invented pages, with their clean twins: how many the checks find, and how often they are wrong. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkFigures } from '../../../src/core/figures/checks/check.ts';
import type { FoundCheck } from '../../../src/core/figures/checks/page.ts';
import type { ReferenceDay } from '../../../src/core/reading.ts';
import { checkedPassages } from './support/checked.ts';

interface Planted {
  readonly rule: string;
  readonly clean: string;
  readonly wrong: string;
}
interface TestPage {
  readonly title: string;
  readonly day: ReferenceDay;
  readonly parts: readonly string[];
  readonly planted: readonly Planted[];
}

const source = readFileSync(new URL('../../fixtures/contradictions/pages.txt', import.meta.url), 'utf8');

function pageOf(block: string): TestPage {
  const [title = '', date = '', ...lines] = block.trim().split('\n');
  const [year, month, day] = date.slice(2).split('-').map(Number) as [number, number, number];
  const planted = lines
    .filter((line) => line.startsWith('= '))
    .map((line) => {
      const [, rule = '', clean = '', wrong = ''] = /^= ([\w-]+): (.+) ; (.+)$/.exec(line) ?? [];
      return { rule, clean, wrong };
    });
  return { title, day: { year, month, day }, parts: lines.filter((line) => !line.startsWith('= ')), planted };
}
const pages = source.split(/^# /m).filter(Boolean).map(pageOf);

const alternatives = /\{([^|{}]*)\|([^|{}]*)\}/g;
const clean = (part: string) => part.replace(alternatives, '$1');

/** The part with its contradictions, and where each of them stands. */
function withContradictions(part: string): { text: string; places: readonly { start: number; end: number }[] } {
  const places: { start: number; end: number }[] = [];
  let text = '';
  let last = 0;
  for (const match of part.matchAll(alternatives)) {
    text += part.slice(last, match.index);
    places.push({ start: text.length, end: text.length + (match[2] as string).length });
    text += match[2];
    last = match.index + match[0].length;
  }
  return { text: text + part.slice(last), places };
}

/** Reckons the proofs of the fixture: sums, weekdays 1 to 7, the days of a month. */
function holds(expression: string): boolean {
  const weekday = (year: number, month: number, day: number) =>
    new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
  const days = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
  return new Function('weekday', 'days', 'abs', `return ${expression}`)(weekday, days, Math.abs);
}

const touches = (check: FoundCheck, passage: number, { start, end }: { start: number; end: number }) =>
  [check, ...(check.other ? [check.other] : [])].some(
    (at) => at.passage === passage && at.start <= end && at.end >= start,
  );

interface Outcome {
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}
function outcomeOf({ title, day, parts, planted }: TestPage): Outcome {
  const made = parts.map(withContradictions);
  const found = checkFigures(
    checkedPassages(
      made.map(({ text }) => text),
      day,
    ),
  );
  const places = made.flatMap(({ places: own }, passage) => own.map((place) => ({ passage, place })));
  const missed = places.flatMap(({ passage, place }, i) =>
    found.some((check) => touches(check, passage, place)) ? [] : [`${title}: ${planted[i]?.rule}`],
  );
  const texts = parts.map(clean);
  const wrong = checkFigures(checkedPassages(texts, day)).map(
    ({ rule, passage, start, end }) => `${title}: ${rule} at ${texts[passage]?.slice(start, end)}`,
  );
  return { missed, wrong };
}

describe('planted contradictions', () => {
  it('are sixty in thirty pages', () => {
    assert.equal(pages.length, 30);
    assert.equal(pages.flatMap(({ planted }) => planted).length, 60);
    assert.equal(source.match(alternatives)?.length, 60);
  });
  it('are contradictions by reckoning, and their twins are none', () => {
    for (const { title, planted } of pages)
      for (const { clean: right, wrong } of planted)
        assert.deepEqual([title, holds(right), holds(wrong)], [title, true, false]);
  });
  const outcomes = pages.map(outcomeOf);
  it('are found, 52 or more of 60', () => {
    const missed = outcomes.flatMap((outcome) => outcome.missed);
    assert.ok(missed.length <= 8, missed.join('\n'));
  });
  it('are not seen in the clean twins, but for one at most', () => {
    const wrong = outcomes.flatMap((outcome) => outcome.wrong);
    assert.ok(wrong.length <= 1, wrong.join('\n'));
  });
});
