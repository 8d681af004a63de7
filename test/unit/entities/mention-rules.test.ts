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
  ...['envoy-of-place', 'blank-parts-names', 'name-twice', 'one-of-many', 'whole-characters'],
  ...['single-character', 'kind-alone', 'trade-alone', 'kind-of-place-alone'],
  ...['role-alone', 'level-alone', 'pair-of-countries', 'league', 'event-as-body'],
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
    it(`${rule.name} reads a sentence the same behind others`, () => {
      const others = '晴。风大，后来又下了一场小雨。';
      for (const [before, after] of rule.examples)
        assert.equal(run(others + before, [rule]), others + run(`。${before}`, [rule]).slice(1), after);
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

/** Bounds of single rules: each sentence is beside one that is read otherwise. */
const bounds: Readonly<Record<string, readonly (readonly [before: string, after: string])[]>> = {
  'known-organization-and': [
    ['{O|石大团队}研制', '{P|石大}团队研制'],
    ['{O|石团队}研制', '{O|石团队}研制'],
    ['{O|石大有人团队}研制', '{O|石大有人团队}研制'],
    ['{O|石团队会}研制', '{O|石团队会}研制'],
  ],
  'name-twice': [
    ['{O|望川社望川社}报道', '{O|望川社}{O|望川社}报道'],
    ['{L|青石青石}', '{L|青石青石}'],
    ['{O|望川日报望川日报社}', '{O|望川日报望川日报社}'],
    ['{O|大望川社望川社}', '{O|大望川社望川社}'],
  ],
  'unit-of-office': [
    ['{O|望川师大}附中', '{O|望川师大附中}'],
    ['{O|望川大学城}附中', '{O|望川大学城}附中'],
    ['{O|望川银行}女子排球队获胜', '{O|望川银行女子排球队}获胜'],
    ['{O|望川法院}青石人民法庭', '{O|望川法院青石人民法庭}'],
    ['{O|望川法院}石人民法庭', '{O|望川法院}石人民法庭'],
    ['{O|望川法院路}第二巡回法庭', '{O|望川法院路}第二巡回法庭'],
    ['{O|望川气象台}云台观测站站长说', '{O|望川气象台云台观测站}站长说'],
    ['{O|望川地震局网}预报中心主任', '{O|望川地震局网}预报中心主任'],
    ['{O|望川日报}执法支队检查', '{O|望川日报}执法支队检查'],
    ['{O|望川局报}执法支队检查', '{O|望川局报}执法支队检查'],
  ],
  'channel-of-media': [
    ['{O|望川电视台}新闻频道播出', '{O|望川电视台新闻频道}播出'],
    ['{O|望川电视台}的好频道播出', '{O|望川电视台}的好频道播出'],
    ['{O|新华社区}新闻报道', '{O|新华社区}新闻报道'],
  ],
  'team-of-place': [['{L|望川}女子排球队获胜', '{O|望川女子排球队}获胜']],
  'word-before-known-name': [['{O|由望川}获得', '由{O|望川}获得']],
  'minister-is-no-ministry': [
    ['{O|卡罗维亚国防}部长说', '{L|卡罗维亚}国防部长说'],
    ['{O|卡罗维国防军}部长说', '{O|卡罗维国防军}部长说'],
    ['{O|望川支}部长说', '{O|望川支}部长说'],
    ['{O|财政部厅}长说', '{O|财政部厅}长说'],
  ],
  'countries-behind-kind': [['{O|伊斯兰国军}家属', '{O|伊斯兰国军}家属']],
  'zone-of-place': [
    ['{L|望川}国家公园开放', '{L|望川国家公园}开放'],
    ['{L|望川}国家湿地公园开放', '{L|望川国家湿地公园}开放'],
    ['{L|望川}自然保护区开放', '{L|望川自然保护区}开放'],
    ['{L|望川}自贸港建设', '{L|望川自贸港}建设'],
  ],
  'envoy-of-place': [
    ['{O|埃及人驻望川}大使', '{L|埃及人}驻{L|望川}大使'],
    ['{O|真主党驻埃及}代表', '{O|真主党}驻{L|埃及}代表'],
    ['{O|埃及驻望川}代表处', '{O|埃及驻望川}代表处'],
    ['{O|埃及驻望川}的大使', '{O|埃及驻望川}的大使'],
  ],
  'institution-of-place': [
    ['{L|埃及}<奋进:v><民权:n><大:a><党:n>', '{O|埃及奋进民权大党}'],
    ['{L|埃及}<奋进:v><民权:n><正义:n><党:n>', '{L|埃及}奋进民权正义党'],
    ['<{L|望川}民:n><族:n><大学:n>招生', '{L|望川}民族大学招生'],
  ],
  'report-behind-name': [
    ['{P|石大获}提名', '{P|石大}获提名'],
    ['{P|石大获}悉', '{P|石大}获悉'],
    ['{P|石大有作}主旨报告', '{P|石大有}作主旨报告'],
    ['{P|石作}了报告', '{P|石作}了报告'],
    ['{P|石获}冠军', '{P|石获}冠军'],
    ['{P|石大作为}关于', '{P|石大作为}关于'],
    ['{P|石大获利}冠军', '{P|石大获利}冠军'],
  ],
  league: [['{O|日冠集团}上市', '{O|日冠集团}上市']],
  'inside-concept': [
    ['建设美丽{L|青石}', '建设美丽{L|青石}'],
    // A work’s other name, which its text gives in brackets.
    ['{W|条例}精神', '{W|条例}精神'],
  ],
};

describe('the bounds of a rule', () => {
  const rules = [...boundaryRules, ...sentenceWordRules, ...bodyOfPlaceRules, ...bodyRules, ...dropRules];
  for (const [name, rows] of Object.entries(bounds))
    for (const [before, after] of rows)
      it(`${name}: ${before} → ${after}`, () => {
        const own = rules.filter((rule) => rule.name === name);
        assert.equal(own.length, 1, 'is a rule');
        assert.equal(run(before, own), after);
      });
});
