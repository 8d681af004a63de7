/** The rules on single names, by their own examples, and by what holds for all of them. */
import assert from 'node:assert/strict';
import { bodyRules } from '../../../src/core/entities/rules/bodies.ts';
import { bodyOfPlaceRules } from '../../../src/core/entities/rules/bodies-of-places.ts';
import { boundaryRules } from '../../../src/core/entities/rules/boundaries.ts';
import { dropRules } from '../../../src/core/entities/rules/drops.ts';
import { applyMentionRules, contextOf, type MentionRule } from '../../../src/core/entities/rules/mention-rule.ts';
import { sentenceWordRules } from '../../../src/core/entities/rules/sentence-words.ts';
import type { EntityType, Word } from '../../../src/core/reading.ts';
import { marksIn, written } from '../../name-marks.ts';
import { testRules } from '../rules.ts';

const run = (before: string, rules: readonly MentionRule[]): string => {
  const { text, names, words } = marksIn(before);
  return written(text, applyMentionRules(names, contextOf(text, words), rules));
};

testRules('rules on where a name begins and ends', boundaryRules, run);
testRules('rules on words of the sentence beside a name', sentenceWordRules, run);
testRules('rules on bodies called by a place', bodyOfPlaceRules, run);
testRules('rules on bodies called by what they belong to', bodyRules, run);
testRules('rules on what is no name', dropRules, run);

/** A name of an example, with what stands before and behind it; null where a word of the segmenter begins or ends within it. */
interface Place {
  readonly before: readonly Word[];
  readonly own: readonly Word[];
  readonly behind: readonly Word[];
  readonly type: EntityType;
}

function placesIn(source: string): readonly Place[] {
  const { names, words } = marksIn(source);
  const ends = [0];
  for (const { word } of words) ends.push((ends.at(-1) as number) + word.length);
  return names.flatMap(({ start, end, type }) => {
    const [first, last] = [ends.indexOf(start), ends.indexOf(end)];
    if (first < 0 || last < 0) return [];
    return [{ before: words.slice(0, first), own: words.slice(first, last), behind: words.slice(last), type }];
  });
}

/** What a rule makes of the name, at places that are counted from its beginning. */
function madeOf({ before, own, behind, type }: Place, { apply }: MentionRule): string {
  const [lead, name] = [before, own].map((words) => words.map(({ word }) => word).join('')) as [string, string];
  const words = [...before, ...own, ...behind];
  const start = lead.length;
  const context = contextOf(words.map(({ word }) => word).join(''), words);
  return apply({ start, end: start + name.length, type }, context)
    .map((made) => `${made.type} ${made.start - start} ${made.end - start}`)
    .join();
}
const unchanged = ({ own, type }: Place) => `${type} 0 ${own.reduce((sum, { word }) => sum + word.length, 0)}`;

/** Rules that look at the words of a name, whatever it was taken for. */
const ofAnyType: ReadonlySet<string> = new Set([
  ...['party-before-legislator', 'envoy-of-place', 'party-and-government'],
  ...['blank-parts-names', 'half-width-bracket', 'number-before-name', 'name-twice', 'one-of-many'],
  ...['whole-characters', 'signs-beside-name'],
  ...['part-alone', 'single-character', 'towards-a-place', 'kind-alone', 'trade-alone', 'kind-of-place-alone'],
  ...['role-alone', 'level-alone', 'nation-as-place', 'pair-of-countries', 'league', 'event-as-body', 'kind-of-play'],
  ...['named-thing', 'stray-mark', 'counted', 'inside-long-word', 'weather-as-place'],
]);
/** It reads a whole quotation, of which a mark before the name is a part. */
const readsQuotation = 'named-thing';
const stop = { word: '。', tag: 'x' };

describe('a rule on single names', () => {
  for (const rule of [...boundaryRules, ...sentenceWordRules, ...bodyOfPlaceRules, ...bodyRules, ...dropRules]) {
    const places = rule.examples.flatMap(([before]) => placesIn(before));
    it(`${rule.name} reads nothing that stands behind the end of a sentence, or before it`, () => {
      for (const place of places) {
        const [before, behind] = [
          [...place.before, stop],
          [stop, ...place.behind],
        ];
        assert.equal(madeOf({ ...place, behind }, rule), madeOf({ ...place, behind: [stop] }, rule));
        if (rule.name !== readsQuotation)
          assert.equal(madeOf({ ...place, before }, rule), madeOf({ ...place, before: [stop] }, rule));
      }
    });
    if (ofAnyType.has(rule.name)) continue;
    it(`${rule.name} changes names of no other type than those of its examples`, () => {
      const types = places.filter((place) => madeOf(place, rule) !== unchanged(place)).map(({ type }) => type);
      for (const place of places)
        for (const type of ['person', 'place', 'organization'] as const)
          if (!types.includes(type)) {
            const other = { ...place, type };
            const wanted = `needs an example with this type, or to ask for the type, or to be in the list of rules for any type`;
            assert.equal(madeOf(other, rule), unchanged(other), `${rule.name} ${wanted}`);
          }
    });
  }
});
