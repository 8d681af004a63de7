/** Resolving mentions to entities. */
import assert from 'node:assert/strict';
import { loadGazetteer } from '../../../src/core/entities/gazetteer.ts';
import { resolveEntities } from '../../../src/core/entities/resolve.ts';
import { parseWordList } from '../../../src/core/entities/word-list.ts';
import type { EntityType } from '../../../src/core/reading.ts';

const gazetteer = loadGazetteer({
  year: 2024,
  divisions: [
    ['650000', '新疆维吾尔自治区'],
    ['653100', '喀什地区'],
    ['653101', '喀什市'],
  ],
  countries: [['XX', 'Carrovia', ['卡罗维亚']]],
});

/** Passages in which names stand in brackets: [person 石大有]说. */
function passagesOf(...marked: string[]) {
  return marked.map((source, article) => {
    const names: { start: number; end: number; type: EntityType }[] = [];
    let text = '';
    for (const part of source.split(/(\[[a-z]+ [^\]]+\])/)) {
      const name = /^\[([a-z]+) (.+)\]$/.exec(part);
      if (name)
        names.push({ start: text.length, end: text.length + (name[2] as string).length, type: name[1] as EntityType });
      text += name ? name[2] : part;
    }
    return { text, article, names, likely: [] };
  });
}
const entitiesOf = (...marked: string[]) => resolveEntities(passagesOf(...marked), gazetteer, null, 'readers').entities;
const typesOf = (...marked: string[]) => entitiesOf(...marked).map(({ type }) => type);
const resolve = (...marked: string[]) =>
  entitiesOf(...marked).map(({ name, aliases, titles, mentions, articles }) => ({
    name,
    aliases,
    titles,
    mentions: mentions.length,
    articles,
  }));

describe('entities from mentions', () => {
  it('the last part of a foreign name stands for the whole, also where it was not recognised', () =>
    assert.deepEqual(resolve('[person 米娜娃·塔希尔]来了。', '塔希尔说，好。'), [
      { name: '米娜娃·塔希尔', aliases: ['塔希尔'], titles: [], mentions: 2, articles: [0, 1] },
    ]));
  it('a quick reading looks for no name in other passages, but knows places and whose short forms are found', () => {
    const marked = ['[person 米娜娃·塔希尔]到[place 喀什]地区。', '塔希尔说，[person 塔希尔]好。'];
    const { names, entities } = resolveEntities(passagesOf(...marked), gazetteer, null, 'readers', 'quick');
    assert.deepEqual(
      names.map((own) => own.map(({ start, end, entity }) => [start, end, entity])),
      [
        [
          [0, 7, 0],
          [8, 12, 1],
        ],
        [[5, 8, 0]],
      ],
    );
    assert.deepEqual(
      entities.map(({ name, aliases }) => [name, ...aliases]),
      [['米娜娃·塔希尔', '塔希尔'], ['喀什地区']],
    );
  });
  it('what stands in brackets is a short form where it is made of the name’s characters', () => {
    const namesOf = (marked: string) => entitiesOf(marked).map(({ name, aliases }) => [name, ...aliases]);
    assert.deepEqual(namesOf('[organization 望川邮政史学会]（望邮会）成立，望邮会首批会员三十人。'), [
      ['望川邮政史学会', '望邮会'],
    ]);
    assert.deepEqual(namesOf('[organization 望川邮政史学会]（邮望会）成立，邮望会首批会员三十人。'), [
      ['望川邮政史学会'],
    ]);
  });
  it('a surname with a title goes to the one whom the page calls by it', () => {
    const entities = resolve('村民[person 王大海]找到镇长[person 王小川]。[person 王镇长]当场答复。');
    assert.deepEqual(
      entities.map(({ name, aliases }) => [name, ...aliases]),
      [['王大海'], ['王小川', '王镇长']],
    );
  });
  it('or to the one who is said to be that, in other words', () => {
    const entities = resolve(
      '[person 田家宝]是军人，[person 田家宁]是医生，教师[person 张建国]和[person 张伟]。[person 田大夫]和[person 张老师]来了。',
    );
    assert.deepEqual(
      entities.map(({ name, aliases }) => [name, ...aliases]),
      [['田家宝'], ['田家宁', '田大夫'], ['张建国', '张老师'], ['张伟']],
    );
  });
  it('a Japanese surname stands for the whole name, before what follows a person', () =>
    assert.deepEqual(resolve('[person 高桥早苗]来了。', '有人批评高桥将把国家引向危险，高桥流美子在写。'), [
      { name: '高桥早苗', aliases: ['高桥'], titles: [], mentions: 2, articles: [0, 1] },
    ]));
  it('and is nobody where the page has no such name', () =>
    assert.deepEqual(resolve('[person 倪清]来了。', '有人批评高桥将把国家引向危险。').length, 1));
  it('what a passage drops is not found again by another', () =>
    assert.deepEqual(resolve('[place 卡罗维亚]来了。', '卡罗维亚冬奥会开幕。')[0]?.mentions, 1));
  it('a surname with a title', () =>
    assert.deepEqual(resolve('[person 倪清]任职。倪校长说，好。'), [
      { name: '倪清', aliases: ['倪校长'], titles: [], mentions: 2, articles: [0] },
    ]));
  it('a surname with a title that two people share stands alone', () =>
    assert.equal(resolve('[person 倪清]和[person 倪远]。倪校长说，好。').length, 3));
  it('an abbreviation of an organisation', () =>
    assert.deepEqual(resolve('[organization 云川第二人民医院]启用。[organization 云川二院]有新楼。'), [
      { name: '云川第二人民医院', aliases: ['云川二院'], titles: [], mentions: 2, articles: [0] },
    ]));
  it('a place without its kind, where one alone fits', () => {
    assert.equal(resolve('[place 新疆]、[place 新疆维吾尔自治区]').length, 1);
    assert.equal(resolve('[place 喀什]、[place 喀什地区]、[place 喀什市]').length, 3);
  });
  it('a country is a place, also where it acts as a state', () => {
    assert.deepEqual(typesOf('[organization 卡罗维亚]队胜'), ['place']);
    assert.deepEqual(typesOf('[organization 新疆]队胜'), ['place']);
    assert.deepEqual(typesOf('[organization 望川]队胜'), ['organization']);
  });
  it('a division is whole, and one name with its body', () => {
    assert.equal(resolve('在[place 喀什]地区盐碱地')[0]?.name, '喀什地区');
    assert.equal(resolve('在[place 喀什][organization 地区医院]')[0]?.name, '喀什地区医院');
    assert.equal(resolve('[place 喀什]市民说')[0]?.name, '喀什');
  });
  it('names of the word list are not changed', () => {
    const { wordList } = parseWordList([{ name: '喀什', type: 'place' }]);
    const passage = {
      text: '在喀什地区',
      article: 0,
      names: [{ start: 1, end: 3, type: 'place' as const }],
      likely: [],
    };
    assert.equal(resolveEntities([passage], gazetteer, wordList, 'readers').entities[0]?.name, '喀什');
  });
  it('an organisation is extended to a longer form that the page has elsewhere', () => {
    const found = resolve(
      '[place 望川省][place 青石县]青少年[organization 球类交流团]到了。',
      '[organization 望川省青少年球类交流团]回复口信',
    );
    assert.deepEqual(
      found.map(({ name, mentions }) => [name, mentions]),
      [['望川省青石县青少年球类交流团', 2]],
    );
  });
  it('but not over another word before it', () =>
    assert.deepEqual(
      resolve('欢迎[organization 球类交流团]。', '[organization 望川省青少年球类交流团]').map(({ name }) => name),
      ['望川省青少年球类交流团'],
    ));
  it('takes the title before a name', () =>
    assert.deepEqual(resolve('在车间里，企业负责人[person 黄清]介绍。')[0]?.titles, ['企业负责人']));
  it('keeps one name of two types apart', () => assert.equal(resolve('[person 云川]到[place 云川]。').length, 2));
  it('keeps people of the same given name apart', () =>
    assert.equal(resolve('[person 李清]和[person 王清]').length, 2));
});
