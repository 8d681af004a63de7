/** The entities of a page: their names, aliases, titles and articles, by the guideline and the reader's word list. */
import assert from 'node:assert/strict';
import { loadGazetteer } from '../../../src/core/entities/gazetteer.ts';
import { resolveEntities } from '../../../src/core/entities/resolve.ts';
import { parseWordList } from '../../../src/core/entities/word-list.ts';
import type { Entity, Guideline } from '../../../src/core/reading.ts';
import { marksIn, written } from '../../name-marks.ts';

const gazetteer = loadGazetteer({
  year: 2024,
  divisions: [['653100', '喀什地区']],
  countries: [['EG', 'Egypt', ['埃及']]],
});

interface Reading {
  readonly wordList?: string;
  readonly guideline?: Guideline;
  /** Of each passage; else 0, 1, … */
  readonly articles?: readonly number[];
  /** Of each passage in its own characters. */
  readonly shown?: readonly string[];
}

function read(passages: readonly string[], { wordList, guideline = 'readers', articles, shown }: Reading = {}) {
  const named = passages.map((source, i) => {
    const { text, names } = marksIn(source);
    const own = shown?.[i];
    return { text, names, article: articles?.[i] ?? i, likely: [], ...(own ? { shown: own } : {}) };
  });
  const list = wordList ? parseWordList(wordList).wordList : null;
  const { entities, names } = resolveEntities(named, gazetteer, list, guideline);
  return { entities, marked: named.map(({ text }, i) => written(text, names[i] ?? [])), names };
}
const entitiesOf = (passages: readonly string[], options?: Reading): readonly Entity[] =>
  read(passages, options).entities;
const namesOf = (passages: readonly string[], options?: Reading) =>
  entitiesOf(passages, options).map(({ name, aliases }) => [name, ...aliases].join(' '));
const titlesOf = (...passages: string[]) => entitiesOf(passages).map(({ name, titles }) => [name, ...titles].join(' '));

describe('the entities of a page', () => {
  it('are in the order of their first mentions, and each mention knows its own', () => {
    const { entities, names } = read(['{L|望川}的{P|石大有}和{P|倪清}', '{P|倪清}在{L|望川}']);
    assert.deepEqual(
      entities.map(({ name, type, mentions }) => [name, type, ...mentions]),
      [
        ['望川', 'place', 0, 4],
        ['石大有', 'person', 1],
        ['倪清', 'person', 2, 3],
      ],
    );
    assert.deepEqual(
      names.map((own) => own.map(({ entity }) => entity)),
      [
        [0, 1, 2],
        [2, 0],
      ],
    );
  });
  it('are in the articles that mention them, each once and in order, whatever is in none', () => {
    const articles = [3, 1, 3, -1];
    const passages = ['{P|石大有}来', '{P|石大有}说', '{P|石大有}去', '{P|石大有}'];
    assert.deepEqual(
      entitiesOf(passages, { articles }).map((entity) => entity.articles),
      [[1, 3]],
    );
    assert.deepEqual(entitiesOf(['{P|石大有}'], { articles: [-1] })[0]?.articles, []);
  });
  it('are called without the marks of a work, and without blanks but between Latin words', () =>
    assert.deepEqual(namesOf(['{W|《望川 往事》}、{P|石 大 有}、{P|Ada Lake}、{P|石大有}']), [
      '望川往事',
      '石大有',
      'Ada Lake',
    ]));
  it('are shown in the characters of the page, and joined whatever those are', () => {
    const passages = ['{O|台湾青石大学}和{P|刘国}', '{O|台湾青石大学}'];
    const shown = ['臺灣青石大學和劉国', '台湾青石大学'];
    assert.deepEqual(namesOf(passages, { shown }), ['臺灣青石大學 台湾青石大学', '劉国']);
  });
  it('of other guidelines are those of the names that were found, and no more', () => {
    const passages = ['{P|倪清}任职。倪校长说，好。', '倪清说'];
    assert.deepEqual(read(passages, { guideline: 'msra' }).marked, ['{P|倪清}任职。倪校长说，好。', '倪清说']);
    assert.deepEqual(read(passages).marked, ['{P|倪清}任职。{P|倪校长}说，好。', '倪清说']);
  });
});

describe('titles of an entity', () => {
  it('are those before its mentions, each once', () =>
    assert.deepEqual(titlesOf('校长{P|倪清}说，教授{P|倪清}、校长{P|倪清}'), ['倪清 校长 教授']));
  it('are in the characters of the page, and do not reach over a bracket', () =>
    assert.deepEqual(
      entitiesOf(['〔记者{P|石大有}〕县长{P|倪清}说'], { shown: ['〔記者石大有〕縣長倪清說'] }).map(
        ({ titles }) => titles,
      ),
      [['記者'], ['縣長']],
    ));
  it('are no part of the name before', () =>
    assert.deepEqual(titlesOf('{O|望川记者}{P|石大有}说'), ['望川记者', '石大有']));
  it('are those of persons only', () => assert.deepEqual(titlesOf('市长{L|望川}行'), ['望川']));
});

describe('a surname with a title', () => {
  it('is the one whom the page has named before, if there is one', () => {
    assert.deepEqual(namesOf(['{P|倪清}来了。', '{P|倪校长}说，好。', '{P|倪远}没来。']), ['倪清 倪校长', '倪远']);
    assert.deepEqual(namesOf(['{P|倪校长}说，好。', '{P|倪清}和{P|倪远}来了。']), ['倪校长', '倪清', '倪远']);
    assert.deepEqual(namesOf(['{P|倪清}来了。', '{P|倪远}来了。', '{P|倪校长}说，好。']), ['倪清', '倪远', '倪校长']);
  });
  it('is the one of that title, wherever others are named', () =>
    assert.deepEqual(namesOf(['{P|倪清}来了。', '{P|倪校长}说，好。', '校长{P|倪远}没来。']), ['倪清', '倪远 倪校长']));
  it('of two who have that title is neither, unless one was named before', () => {
    assert.deepEqual(namesOf(['校长{P|倪清}和校长{P|倪远}来了。', '{P|倪校长}说，好。']), ['倪清', '倪远', '倪校长']);
    assert.deepEqual(namesOf(['校长{P|倪清}来了。', '{P|倪校长}说，好。', '校长{P|倪远}来了。']), [
      '倪清 倪校长',
      '倪远',
    ]);
  });
  it('tells an official of one name from an ordinary person', () => {
    const found = entitiesOf(['村民{P|王磊}说，局长{P|王磊}来过。', '{P|王局长}说，好。']);
    assert.deepEqual(
      found.map(({ name, mentions }) => [name, ...mentions]),
      [
        ['王磊', 0],
        ['王磊', 1, 2],
      ],
    );
  });
});

describe("names of the reader's word list", () => {
  const wordList = '石大有\tperson\t老石\n望川大厦\tplace\t大厦\n埃及冬奥\tplace';
  it('are called by the full name of the list', () => {
    assert.deepEqual(namesOf(['{P|老石}说，{P|石大有}说'], { wordList }), ['石大有 老石']);
    assert.deepEqual(namesOf(['{P|老石}说'], { wordList }), ['石大有 老石']);
  });
  it('are others where the type is another', () =>
    assert.deepEqual(namesOf(['{L|老石}边，{P|石大有}说'], { wordList }), ['老石', '石大有']));
  it('are kept where no other name would be', () => {
    const passages = ['在{L|国家公园}', '去国家公园'];
    assert.deepEqual(read(passages, { wordList: '国家公园\tplace' }).marked, ['在{L|国家公园}', '去{L|国家公园}']);
    assert.deepEqual(read(passages).marked, ['在{L|国家公园}', '去国家公园']);
  });
});

describe('a short form', () => {
  it('belongs to the one long form that all other candidates are short forms of', () => {
    assert.deepEqual(namesOf(['{O|望川青石科技股份有限公司}、{O|青石科技股份有限公司}、{O|青石科技}']), [
      '望川青石科技股份有限公司 青石科技股份有限公司 青石科技',
    ]);
  });
  it('belongs to none of several', () =>
    assert.deepEqual(namesOf(['{O|青石集团}、{O|青石有限公司}、{O|青石}']), ['青石集团', '青石有限公司', '青石']));
  it('has the characters of its long form, not only the first and the last', () =>
    assert.deepEqual(namesOf(['{O|望川大学}、{O|望山学}']), ['望川大学', '望山学']));
  it('is of the type of its long form', () =>
    assert.deepEqual(namesOf(['{O|青石集团}在{L|青石}']), ['青石集团', '青石']));
  it('that the page gives in brackets belongs to the name before them', () =>
    assert.deepEqual(namesOf(['{O|望川县人民政府}（以下简称望府）通知，望府', '{O|云川府}']), [
      '望川县人民政府 望府',
      '云川府',
    ]));
  it('that a company gives in brackets is no place, wherever it stands', () => {
    assert.deepEqual(namesOf(['{O|青石港务集团}（下称“{L|青石港}”）停航，{L|青石港}道歉']), ['青石港务集团 青石港']);
    assert.deepEqual(namesOf(['{O|青石港务集团}在{L|青石港}停航']), ['青石港务集团', '青石港']);
  });
});
