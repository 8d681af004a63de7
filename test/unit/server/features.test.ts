/** The features of the server on invented documents: what they say and where. */
import assert from 'node:assert/strict';
import { type Position, type Range, SymbolKind } from 'vscode-languageserver';
import type { Page } from '../../../src/core/reading.ts';
import { tokenTypes } from '../../../src/protocol/protocol.ts';
import { loadNameDictionary } from '../../../src/server/cards/known-names.ts';
import { cardWords } from '../../../src/server/cards/words.ts';
import type { DocumentView } from '../../../src/server/documents.ts';
import { entityList } from '../../../src/server/features/entities.ts';
import { figureList } from '../../../src/server/features/figures.ts';
import { figureCard } from '../../../src/server/features/hover.ts';
import { nameFixes } from '../../../src/server/features/name-fixes.ts';
import { highlights, references } from '../../../src/server/features/references.ts';
import { selectionRanges } from '../../../src/server/features/selection.ts';
import { semanticTokens } from '../../../src/server/features/semantic-tokens.ts';
import { structureOf } from '../../../src/server/features/structure.ts';
import { documentSymbols } from '../../../src/server/features/symbols.ts';
import { articleName, messagesIn } from '../../../src/server/messages.ts';
import { syllablesOf } from '../../syllables.ts';
import { context } from '../invented-document.ts';
import { inventView } from './invented-view.ts';

const messages = messagesIn('en');
const words = cardWords('en');
const names = loadNameDictionary({ rows: [] });
const tools = { gazetteer: context.gazetteer, segmenter: context.segmenter, names, syllablesOf, messages };
const at = ({ document }: DocumentView, words: string): Position =>
  document.positionAt(document.getText().indexOf(words));
const textAt = ({ document }: DocumentView, range: Range) => document.getText(range);
const view = () =>
  inventView(
    '#甲村通路\n[p 石大有]到[l 甲村]，修路20公里。',
    '#乙村\n[p 石大有]说，2025年7月6日（星期六）完工。\n有一个人。',
  );

describe('references', () => {
  it('are all mentions of the entity at a position, over all pages', () => {
    const own = view();
    const found = references(own, at(own, '石大有'));
    assert.deepEqual(
      found.map(({ uri, range }) => [uri, range.start.line, textAt(own, range)]),
      [
        ['file:///page.txt', 1, '石大有'],
        ['file:///page.txt', 3, '石大有'],
      ],
    );
    assert.deepEqual(
      highlights(own, at(own, '石大有')).map(({ range }) => range),
      found.map(({ range }) => range),
    );
  });
  it('are none where there is no name', () => {
    const own = view();
    assert.deepEqual(references(own, at(own, '修路')), []);
  });
});

describe('the quick fixes of a name', () => {
  const page = () => inventView('#甲村通路\n[o 甲村」道路公司]的[p 石大有]修路20公里。');
  const titles = (from: string, count: number) => {
    const own = page();
    const start = at(own, from);
    const end = { ...start, character: start.character + count };
    return nameFixes(own, { start, end }, words).map(({ title }) => title);
  };
  it('are for the name at the cursor, or where exactly that is selected', () => {
    assert.deepEqual(titles('石大有', 0), titles('石大有', 3));
    assert.equal(titles('石大有', 0)[0], '石大有 is a place');
  });
  it('are for what is selected where that is a part of a name, or more than it', () => {
    const added = (name: string) => [
      ...['a person', 'a place', 'an organization', 'a work'].map((type) => `${name} is ${type}`),
      `Add ${name} to a word list…`,
    ];
    assert.deepEqual(titles('甲村」', 2), added('甲村'));
    assert.deepEqual(titles('石大有', 5), added('石大有修路'));
  });
  it('keep the blank between Latin words', () => {
    const own = inventView('#甲村通路\n总裁Peter Lam到甲村，\n修路20公里。');
    const start = at(own, 'Peter');
    const [first] = nameFixes(own, { start, end: { ...start, character: start.character + 9 } }, words);
    assert.equal(first?.title, 'Peter Lam is a person');
  });
});

describe('the list of entities', () => {
  it('begins with the most mentioned, each mention with its sentence and article', () => {
    const own = view();
    const { version, entities } = entityList(own, tools);
    assert.equal(version, 3);
    assert.deepEqual(
      entities.map(({ name, mentions }) => [name, mentions.map(({ sentence, article }) => `${article}: ${sentence}`)]),
      [
        ['石大有', ['甲村通路: 石大有到甲村，修路20公里。', '乙村: 石大有说，2025年7月6日（星期六）完工。']],
        ['甲村', ['甲村通路: 石大有到甲村，修路20公里。']],
      ],
    );
    for (const { mentions } of entities) for (const { range, text } of mentions) assert.equal(textAt(own, range), text);
  });
  it('says that an article has no headline', () => {
    const [entity] = entityList(inventView('[p 石大有]来了。'), tools).entities;
    assert.equal(entity?.mentions[0]?.article, messages.untitled);
  });
  it('says that a name stands outside of the articles, not that one has no headline', () => {
    const page = { articles: [{}] } as unknown as Page;
    assert.equal(articleName(messages, page, -1, undefined), messages.outside);
    assert.equal(articleName(messages, page, 0, ''), messages.untitled);
    assert.equal(articleName(messages, page, 0, '甲村通路'), '甲村通路');
  });
});

describe('the list of figures', () => {
  it('has each with its article, its place in its sentence, and its check', () => {
    const own = view();
    const { figures, total } = figureList(own, messages, words);
    assert.equal(total, figures.length);
    for (const { range, text, sentence, inSentence } of figures) {
      assert.equal(textAt(own, range), text);
      assert.equal(sentence.slice(...inSentence), text);
    }
    assert.deepEqual(
      figures
        .slice(0, 2)
        .map(({ text, article, articleTitle, check }) => [text, article, articleTitle, check !== null]),
      [
        ['20公里', 0, '甲村通路', false],
        ['2025年7月6日', 1, '乙村', true],
      ],
    );
  });
});

describe('the tree of articles', () => {
  it('has titles, counts and paragraphs', () => {
    const own = view();
    const { articles } = structureOf(own);
    assert.deepEqual(
      articles.map(({ title, entities, figures, sections }) => [
        title,
        entities,
        figures,
        sections[0]?.paragraphs.length,
      ]),
      [
        ['甲村通路', 2, 1, 1],
        ['乙村', 1, 2, 2],
      ],
    );
    assert.equal(articles[0]?.length, '甲村通路石大有到甲村，修路20公里。'.length);
    assert.equal(textAt(own, articles[1]?.headline?.range as Range), '乙村');
  });
  it('shortens long paragraphs', () => {
    const [article] = structureOf(inventView(`#甲\n${'路'.repeat(41)}\n${'路'.repeat(40)}`)).articles;
    assert.deepEqual(
      article?.sections[0]?.paragraphs.map(({ text }) => text),
      [`${'路'.repeat(40)}…`, '路'.repeat(40)],
    );
  });
});

/** The page of an article whose two lines behind the headline are one subhead. */
function viewWithSubhead(): DocumentView {
  const own = inventView('#甲村通路\n分头修\n一起管\n路通了。');
  const [page] = own.pages;
  const [article] = page?.annotation.page.articles ?? [];
  const [section] = article?.sections ?? [];
  if (!page || !article || !section) throw new Error('There is an article.');
  const heading = { start: 5, end: 12 };
  const articles = [{ ...article, sections: [{ ...section, heading }] }];
  const structure = { ...page.annotation.page, articles };
  return { ...own, pages: [{ ...page, annotation: { ...page.annotation, page: structure } }] };
}

describe('the card of a figure', () => {
  it('tells what the page has against it, where the editor does not', () => {
    const own = view();
    const card = (isWarned: boolean) => {
      const found = figureCard(own, at(own, '2025年7月6日'), { messages, words }, isWarned);
      return (found?.contents as { value: string } | undefined)?.value ?? '';
    };
    assert.match(card(false), /\$\(warning\) .*Sunday/);
    assert.match(card(true), /6 July 2025/);
    assert.doesNotMatch(card(true), /Sunday/);
  });
  it('calls a clock time one, and no date', () => {
    const own = inventView('#甲村\n会议18时开始。');
    const found = figureCard(own, at(own, '18时'), { messages, words }, false);
    assert.match((found?.contents as { value: string } | undefined)?.value ?? '', /18:00\*\* · Time of day/);
  });
});

describe('a subhead of two lines', () => {
  it('has a blank between them in the tree and in the outline', () => {
    const own = viewWithSubhead();
    assert.equal(structureOf(own).articles[0]?.sections[0]?.heading?.text, '分头修 一起管');
    assert.equal(documentSymbols(own)[0]?.children?.[0]?.name, '分头修 一起管');
  });
});

describe('the outline', () => {
  it('names articles, and … where there is no word', () => {
    assert.deepEqual(
      documentSymbols(view()).map(({ name }) => name),
      ['甲村通路', '乙村'],
    );
    assert.deepEqual(
      documentSymbols(inventView('#')).map(({ name }) => name),
      ['…'],
    );
  });
  it('is of the kind of text, subheads too: the name of a kind is shown and read aloud', () => {
    const kinds = documentSymbols(viewWithSubhead()).flatMap(({ kind, children }) => [
      kind,
      ...(children ?? []).map((child) => child.kind),
    ]);
    assert.ok(kinds.length > 1);
    assert.deepEqual(new Set(kinds), new Set([SymbolKind.String]));
  });
});

describe('semantic tokens', () => {
  const decoded = (own: DocumentView, from?: number, to?: number) => {
    const { data } = semanticTokens(own, undefined, from, to).build();
    let [line, character] = [0, 0];
    const found: string[] = [];
    for (let i = 0; i < data.length; i += 5) {
      const [down, right, length, type] = data.slice(i, i + 4) as [number, number, number, number];
      character = down ? right : character + right;
      line += down;
      const range = { start: { line, character }, end: { line, character: character + length } };
      found.push(`${tokenTypes[type]} ${textAt(own, range)}`);
    }
    return found;
  };
  it('mark names and core figures in text order', () =>
    assert.deepEqual(decoded(view()).slice(0, 4), [
      'zhPerson 石大有',
      'zhPlace 甲村',
      'zhFigure 20公里',
      'zhPerson 石大有',
    ]));
  it('leave out minor figures', () => assert.ok(!decoded(view()).some((token) => token.includes('一个'))));
  it('are those between two offsets when asked for', () => {
    const own = view();
    const second = own.pages[1]?.start ?? 0;
    assert.deepEqual(decoded(own, 0, second).length, 3);
    assert.equal(decoded(own, second)[0], 'zhPerson 石大有');
  });
});

describe('expanding a selection', () => {
  const chain = (own: DocumentView, position: Position) => {
    const texts: string[] = [];
    for (let range = selectionRanges(own, [position])[0]; range; range = range.parent)
      texts.push(textAt(own, range.range));
    return texts;
  };
  it('goes from the name to its sentence, paragraph and article', () => {
    const own = inventView('#甲村\n路通了。[p 石大有]来了。\n又走了。');
    assert.deepEqual(chain(own, at(own, '大有')), [
      '石大有',
      '石大有来了。',
      '路通了。石大有来了。',
      '路通了。石大有来了。\n又走了。',
      '甲村\n路通了。石大有来了。\n又走了。',
    ]);
  });
  it('is the position where there is nothing', () => {
    const own = inventView('');
    assert.deepEqual(selectionRanges(own, [{ line: 5, character: 5 }])[0]?.range, {
      start: { line: 1, character: 0 },
      end: { line: 1, character: 0 },
    });
  });
});
