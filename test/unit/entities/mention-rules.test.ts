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
  ...['whole-characters', 'signs-beside-name', 'half-quotation'],
  ...['part-alone', 'single-character', 'towards-a-place', 'kind-alone', 'trade-alone', 'kind-of-place-alone'],
  ...['role-alone', 'level-alone', 'nation-as-place', 'pair-of-countries', 'league', 'event-as-body', 'kind-of-play'],
  ...['named-thing', 'stray-mark', 'counted', 'inside-long-word', 'weather-as-place'],
]);
/** It reads a whole quotation, of which a mark before the name is a part. */
const readsQuotation = 'named-thing';
/** It asks whether the text has any Chinese. */
const readsWholeText = 'latin-alone';
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
      if (rule.name === readsWholeText) return;
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
  'party-before-legislator': [
    ['{O|青石党立法院}委员', '{O|青石党}立法院委员'],
    ['{O|民建联立法会办公室}议员', '{O|民建联立法会办公室}议员'],
    ['{O|党外人士立法会}议员', '{O|党外人士立法会}议员'],
  ],
  'laboratory-of-person': [
    ['{O|望川研究院石大团队}研制', '{O|望川研究院}{P|石大}团队研制'],
    ['{O|望川大学石大有实验室楼}启用', '{O|望川大学石大有实验室楼}启用'],
  ],
  'body-before-person': [
    ['{P|甲骨文石大}说', '{O|甲骨文}{P|石大}说'],
    ['{P|华为石大}说', '{P|华为石大}说'],
    ['{P|江淮汽车石}说', '{P|江淮汽车石}说'],
    ['{P|哈尔科夫石大}说', '{P|哈尔科夫石大}说'],
  ],
  'deed-of-body': [
    ['{O|埃及国家队}来访', '{O|埃及国家队}来访'],
    ['{O|望川协会组织春秋季船队}', '{O|望川协会}组织春秋季船队'],
    ['{O|望川协会组织春夏秋冬季船队}', '{O|望川协会组织春夏秋冬季船队}'],
  ],
  'captain-of-team': [['{O|望川队友会}长期开放', '{O|望川队友会}长期开放']],
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
  'lettered-team-of-place': [['{L|望川}TSm战队', '{O|望川TSm}战队']],
  'team-of-place': [['{L|望川}女子排球队获胜', '{O|望川女子排球队}获胜']],
  'half-width-bracket': [['{O|天宇(望川)文化(云川)公司}', '{O|天宇(望川)文化(云川)公司}']],
  'number-before-name': [
    ['{O|（1）望川公司}停工', '（1）{O|望川公司}停工'],
    ['{O|12.望川公司}停工', '12.{O|望川公司}停工'],
    ['{O|望川3.石公司}停工', '{O|望川3.石公司}停工'],
  ],
  'name-twice': [
    ['{O|望川社望川社}报道', '{O|望川社}{O|望川社}报道'],
    ['{L|青石青石}', '{L|青石青石}'],
    ['{O|望川日报望川日报社}', '{O|望川日报望川日报社}'],
    ['{O|大望川社望川社}', '{O|大望川社望川社}'],
  ],
  'title-before-name': [
    ['国务委员{P|长石}说', '国务委员{P|长石}说'],
    ['院{L|长春}，风大', '院{L|长春}，风大'],
  ],
  'turkic-parts-whole': [
    ['{P|热孜宛·阿布都}外力来了', '{P|热孜宛·阿布都外力}来了'],
    ['{P|阿布都}外力、', '{P|阿布都}外力、'],
    ['{P|热依汗}·买买提说', '{P|热依汗}·买买提说'],
  ],
  'preposition-behind-name': [['{P|叶<针}对:p>问题', '{P|叶针}对问题']],
  'since-behind-name': [
    ['{P|欧阳柳媛自}去年8月', '{P|欧阳柳媛自}去年8月'],
    ['{P|柳媛自强}去年8月', '{P|柳媛自强}去年8月'],
  ],
  'agent-before-name': [['{P|由石}执导', '{P|由石}执导']],
  'word-behind-unnamed': [
    ['{P|大石某因}盗窃', '{P|大石某因}盗窃'],
    ['{P|石某因果}被捕', '{P|石某因果}被捕'],
  ],
  'division-is-place': [
    ['{P|望川石县}有湖', '{L|望川石县}有湖'],
    ['{P|望川市民}说', '{P|望川市民}说'],
  ],
  'preposition-before-name': [['{O|由望川}获得', '由{O|望川}获得']],
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
  'airport-whole': [
    ['在青石{L|国际机场}降落', '在{L|青石国际机场}降落'],
    ['在青石{L|南机场}降落', '在青石{L|南机场}降落'],
    ['在青石{L|机场路}降落', '在青石{L|机场路}降落'],
  ],
  'envoy-of-place': [
    ['{O|埃及人驻望川}大使', '{L|埃及人}驻{L|望川}大使'],
    ['{O|真主党驻埃及}代表', '{O|真主党}驻{L|埃及}代表'],
    ['{O|埃及驻望川}代表处', '{O|埃及驻望川}代表处'],
    ['{O|埃及驻望川}的大使', '{O|埃及驻望川}的大使'],
  ],
  'museum-acts': [['{L|青石博物馆路}馆长说', '{L|青石博物馆路}馆长说']],
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
  'deed-behind-person': [
    ['{P|米娜·塔希尔戴帽}，', '{P|米娜·塔希尔}戴帽，'],
    ['{P|石大有夺金}，', '{P|石大有}夺金，'],
    ['{P|石大有摘银}，', '{P|石大有}摘银，'],
    ['{P|石大有当选}，', '{P|石大有}当选，'],
    ['{P|石大有遇刺}，', '{P|石大有}遇刺，'],
    ['{P|石大有入狱}，', '{P|石大有}入狱，'],
    ['{P|石大有访华}，', '{P|石大有}访华，'],
    ['{P|石大有致辞}，', '{P|石大有}致辞，'],
    ['{P|石大有夺金牌}，', '{P|石大有夺金牌}，'],
  ],
  'relative-is-person': [
    ['女儿{L|爱德}说', '女儿{P|爱德}说'],
    ['女儿{L|青石镇}的家', '女儿{L|青石镇}的家'],
    ['女儿{L|乡德}说', '女儿{P|乡德}说'],
  ],
  'street-corner': [
    ['在{L|石街}头', '在{L|石街}头'],
    ['在{L|青石街道}头', '在{L|青石街道}头'],
  ],
  'people-of-place': [['{L|望川人民路}', '{L|望川人民路}']],
  'conjunction-inside-person': [
    ['{P|石大有和石小}说', '{P|石大有}和{P|石小}说'],
    ['{P|石大和石小}说', '{P|石大和石小}说'],
    ['{P|米娜·艾力和塔希尔}说', '{P|米娜·艾力和塔希尔}说'],
  ],
  'issue-behind-country': [['{L|哈尔科夫核桃}问题', '{L|哈尔科夫核桃}问题']],
  'origin-behind-place': [
    ['{L|埃及籍}球员', '{L|埃及}籍球员'],
    ['{L|埃及裔英国人}说', '{L|埃及裔英国人}说'],
    ['{L|籍河}边', '{L|籍河}边'],
  ],
  'word-behind-given-name': [['医生{P|高远山<随}船:v>去', '医生{P|高远山随}船去']],
  'shop-behind-place': [
    ['{L|望川境内}发现', '{L|望川}境内发现'],
    ['{O|望川开业}大吉', '{L|望川}开业大吉'],
    ['{O|望川门店}开门', '{O|望川门店}开门'],
    ['{L|望川门店路}', '{L|望川门店路}'],
  ],
  'idiom-behind-name': [['{P|石大辉梅}开二度', '{P|石大辉梅}开二度']],
  league: [['{O|日冠集团}上市', '{O|日冠集团}上市']],
  'inside-concept': [
    ['建设美丽{L|青石}', '建设美丽{L|青石}'],
    // A work’s other name, which its text gives in brackets.
    ['{W|条例}精神', '{W|条例}精神'],
  ],
  'set-phrase': [['{L|<江淮汽车:nz>}涨停', '{L|江淮汽车}涨停']],
  'end-of-word-and-word': [['<学{P|习:v><教育:vn>们}工作', '学{P|习教育们}工作']],
  'party-and-government': [['{O|望川省委、省政府}汇报', '{O|望川省委}、省政府汇报']],
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
