/** The rules of the readers' guideline, applied to the recogniser's spans and to names known from the page. */
import assert from 'node:assert/strict';
import { findKnownNames } from '../../../src/core/entities/known-names.ts';
import { findNames, likelyPlaces } from '../../../src/core/entities/names.ts';
import type { EntityType, NameSpan, Word } from '../../../src/core/reading.ts';

/** 【】 encloses a span of the given type. */
function marked(source: string, type: EntityType): { text: string; names: NameSpan[] } {
  const names: NameSpan[] = [];
  let text = '';
  for (const piece of source.split(/(【[^】]*】)/)) {
    const own = piece.replace(/[【】]/g, '');
    if (piece !== own) names.push({ start: text.length, end: text.length + own.length, type });
    text += own;
  }
  return { text, names };
}
const shown = (text: string, names: readonly NameSpan[]) =>
  names.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
const noWords: readonly Word[] = [];
const noNames: readonly NameSpan[] = [];

describe('names for readers', () => {
  const cases: readonly (readonly [why: string, source: string, type: EntityType, expected: readonly string[]])[] = [
    ['no name begins with the dot', '“山水情【·华行】”', 'person', []],
    ['what is done towards a place is no part of its name', '【望川援疆】医生', 'place', ['place 望川']],
    ['由 begins no organization', '【由望川学院队】获得', 'organization', ['organization 望川学院队']],
    ['a kind alone is no name', '引入【科技公司】', 'organization', []],
    ['a count stands in no name', '【日昌12家大厂】', 'organization', []],
    ['who speaks behind a quotation is a person', '“好。”石大有笑着说，“真好。”', 'person', ['person 石大有']],
    ['and a person once', '“好。”【石大有】对记者说：', 'person', ['person 石大有']],
    ['but no adverb, and nobody unnamed', '“好。”严格地说，好。有位女士说，好。', 'person', []],
    ['a surname with a title is a name', '“好。”张女士说，好。', 'person', ['person 张女士']],
    ['nor within a sentence', '他见石大有说，好', 'person', []],
    [
      'between two names of a list stands another',
      '【望川湖】、古塔、【青石桥】。',
      'place',
      ['place 望川湖', 'place 古塔', 'place 青石桥'],
    ],
    [
      'but behind the last of them anything',
      '【望川湖】、【青石桥】、山峦，',
      'place',
      ['place 望川湖', 'place 青石桥'],
    ],
    [
      'an organization, if it looks like one',
      '【日昌】、望川科技、体操队等',
      'organization',
      ['organization 日昌', 'organization 望川科技', 'organization 体操队'],
    ],
    ['and not like work that is done', '【青石县委】、周密部署，', 'organization', ['organization 青石县委']],
    ['a quotation that begins with a place may be a party', '成立“【望川】党”', 'place', ['organization 望川党']],
    ['or hold a name of its own', '“山海【美育】一体化工作室”', 'place', ['organization 山海美育一体化工作室']],
    ['nor what begins with no place', '“老乡协会”', 'place', []],
    ['but not a kind', '“名师工作室”', 'place', []],
    ['nor a part of a sentence', '“【望川】人说，党”', 'place', ['place 望川']],
  ];
  for (const [why, source, type, expected] of cases) {
    it(why, () => {
      const { text, names } = marked(source, type);
      assert.deepEqual(shown(text, findNames(text, noWords, names, null, 'readers')), expected);
    });
  }

  it('no name begins inside a long word', () => {
    const { text, names } = marked('爱国【主义教育基地】', 'place');
    const words = [
      { word: '爱国主义', tag: 'n' },
      { word: '教育', tag: 'vn' },
      { word: '基地', tag: 'n' },
    ];
    assert.deepEqual(findNames(text, words, names, null, 'readers'), []);
  });
});

describe('names that the page knows', () => {
  const passage = (source: string, type: EntityType) => ({ ...marked(source, type), article: 0, likely: noNames });
  const complete = (...passages: ReturnType<typeof passage>[]) =>
    findKnownNames(passages, null).map(({ text, names }) => shown(text, names));

  it('give another its beginning when they are sure', () => {
    const found = complete(
      passage('【望川市】有湖', 'place'),
      passage('在【望川市】', 'place'),
      passage('望【川市统计局】', 'organization'),
    );
    assert.deepEqual(found.at(-1), ['organization 望川市统计局']);
  });

  it('give none when they were found once', () => {
    const found = complete(passage('【望川市】有湖', 'place'), passage('望【川市统计局】', 'organization'));
    assert.deepEqual(found.at(-1), ['organization 川市统计局']);
  });

  it('are of the type that they have most often', () => {
    const places = [passage('在【卡罗维】', 'place'), passage('到【卡罗维】', 'place')];
    const found = complete(...places, passage('【卡罗维】说', 'person'));
    assert.deepEqual(found.at(-1), ['place 卡罗维']);
  });

  it('hold for a word of two characters too', () => {
    const words = [
      { word: '惠及', tag: 'ns' },
      { word: '梅山南北', tag: 'ns' },
    ];
    const there = { text: '惠及梅山南北', names: [], article: 0, likely: likelyPlaces(words) };
    assert.deepEqual(complete(passage('在【梅山】', 'place'), there).at(-1), ['place 梅山']);
    assert.deepEqual(complete(passage('在【望川】', 'place'), there).at(-1), []);
    assert.deepEqual(complete(passage('在【梅山】', 'place'), { ...there, likely: [] }).at(-1), []);
  });

  it('make a place of what was taken for a person', () => {
    const found = complete(passage('在【梅山】', 'place'), passage('【梅山东】极渔民', 'person'));
    assert.deepEqual(found.at(-1), ['place 梅山']);
  });
});
