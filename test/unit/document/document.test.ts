/** One document of several pages: its entities, articles and figures. */
import assert from 'node:assert/strict';
import { articlesOf, firstArticles } from '../../../src/core/document/articles.ts';
import { mergeEntities } from '../../../src/core/document/entities.ts';
import { figuresOf } from '../../../src/core/document/figures.ts';
import { inventDocument } from '../invented-document.ts';

describe('the entities of a document', () => {
  // Read in each test, so that a mutant that is switched on then is noticed.
  const read = () =>
    inventDocument(
      '[p 石大有]到[l 望川市]。',
      '[o 望川市统计局]说，[p 石大有]来过。[p 石大有]走了。',
      '[l 石大有]是村名。',
    );
  const merge = () => mergeEntities(read().pages);

  it('are one where two pages have the same type and full name', () => {
    assert.deepEqual(
      merge().entities.map(({ type, name, mentions }) => [type, name, mentions.length]),
      [
        ['person', '石大有', 3],
        ['place', '望川市', 1],
        ['organization', '望川市统计局', 1],
        ['place', '石大有', 1],
      ],
    );
  });
  it('are found from each page', () => assert.deepEqual(merge().indices, [[0, 1], [2, 0], [3]]));
  it('have mentions whose spans count from their pages', () => {
    const { text, pages } = read();
    const { entities } = mergeEntities(pages);
    assert.equal(entities.flatMap(({ mentions }) => mentions).length, 6);
    for (const { name, mentions } of entities)
      for (const { page, mention } of mentions)
        assert.equal(text.slice(page.start + mention.start, page.start + mention.end), name);
  });
  it('have each alias and title once, in order of appearance', () => {
    const twice = inventDocument(
      '局长[p 石大有]说。石局长走了。',
      '局长[p 石大有]又说，县长[p 石大有]也说。石县长走了。',
    );
    const [entity] = mergeEntities(twice.pages).entities;
    assert.deepEqual(entity?.titles, ['局长', '县长']);
    assert.deepEqual(entity?.aliases, ['石局长', '石县长']);
  });
  it('are none without pages', () => assert.deepEqual(mergeEntities([]), { entities: [], indices: [] }));
});

describe('mentions and figures of a page', () => {
  const [page] = inventDocument('序言有3万人。\n#甲村通路\n[p 石大有]说有5万人。\n#乙村\n[p 石大有]说有6万人。').pages;

  it('carry their passage and article', () => {
    assert.deepEqual(
      page?.annotation.mentions.map(({ passage, article }) => [passage, article]),
      [
        [2, 0],
        [4, 1],
      ],
    );
    assert.deepEqual(
      page?.annotation.figures.map(({ text, passage, article }) => [text, passage, article]),
      [
        ['3万人', 0, -1],
        ['5万人', 2, 0],
        ['6万人', 4, 1],
      ],
    );
  });
});

describe('the articles of a document', () => {
  it('are one list over its pages', () => {
    const { pages } = inventDocument('#甲村通路\n路通了。', '无题之文。', '#乙村\n桥通了。\n#丙村\n水通了。');
    assert.deepEqual(
      articlesOf(pages).map(({ page, index, title }) => [pages.indexOf(page), index, title]),
      [
        [0, 0, '甲村通路'],
        [2, 0, '乙村'],
        [2, 1, '丙村'],
      ],
    );
    assert.deepEqual(firstArticles(pages), [0, 1, 1]);
  });
  it('are called by their first words without a headline, shortened', () => {
    const opening = '路'.repeat(50);
    assert.equal(articlesOf(inventDocument(`#\n${opening}`).pages)[0]?.title, `${'路'.repeat(40)}…`);
    assert.equal(articlesOf(inventDocument(`#\n${'路'.repeat(40)}`).pages)[0]?.title, '路'.repeat(40));
    assert.equal(articlesOf(inventDocument('#\n路通了。').pages)[0]?.title, '路通了。');
    assert.equal(articlesOf(inventDocument('#').pages)[0]?.title, '');
  });
});

describe('the figures of a document', () => {
  const read = () => {
    const { pages } = inventDocument('序有2万人。\n#甲村\n村民有5万人。修路20公里！', '#乙村\n先说别的。再说有6万人。');
    return [...figuresOf(pages)];
  };

  it('know their article in the document', () =>
    assert.deepEqual(
      read().map(({ figure, article, articleTitle }) => [figure.text, article, articleTitle]),
      [
        ['2万人', -1, ''],
        ['5万人', 0, '甲村'],
        ['20公里', 0, '甲村'],
        ['6万人', 1, '乙村'],
      ],
    ));
  it('know their sentence and their place in it', () => {
    const figures = read();
    assert.deepEqual(
      figures.map(({ sentence }) => sentence),
      ['序有2万人。', '村民有5万人。', '修路20公里！', '再说有6万人。'],
    );
    for (const { figure, sentence, inSentence } of figures) assert.equal(sentence.slice(...inSentence), figure.text);
  });
  it('show the contradiction that stands at them', () => {
    const { pages: contradicting } = inventDocument('#丙村\n2025年7月6日（星期六）修路20公里。');
    const rules = [...figuresOf(contradicting)].map(({ figure, check }) => [figure.text, check?.rule ?? null]);
    assert.deepEqual(rules, [
      ['2025年7月6日', 'weekday'],
      ['星期六', null],
      ['20公里', null],
    ]);
  });
  it('are their own sentence where a user marked them outside of every passage', () => {
    const { pages } = inventDocument('#甲村\n有5万人。');
    const [page] = pages as [(typeof pages)[number]];
    const marked = page.annotation.figures.map((figure) => ({ ...figure, passage: -1, article: -1 }));
    const outside = [{ ...page, annotation: { ...page.annotation, figures: marked } }];
    const [found] = figuresOf(outside);
    assert.deepEqual([found?.sentence, found?.inSentence, found?.article], ['5万人', [0, 3], -1]);
  });
});
