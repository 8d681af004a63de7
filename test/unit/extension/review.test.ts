/** What a review does to its items, without an editor: which are open, what a decision writes, undo, the file. */
import assert from 'node:assert/strict';
import { bareText } from '../../../src/core/annotations/bare-text.ts';
import { annotationsOf, newFile, parseFile, serialiseFile } from '../../../src/core/annotations/file.ts';
import type { Span } from '../../../src/core/reading.ts';
import {
  accept,
  add,
  type Desk,
  equalPlaces,
  moveEnd,
  nameIn,
  quoteOf,
  reject,
  setNote,
  setSpan,
  setType,
} from '../../../src/extension/review/decide.ts';
import {
  cardItemAt,
  countDone,
  everything,
  itemAt,
  lets,
  nextOpen,
  type ReviewItem,
  reviewItems,
  type Suggestion,
} from '../../../src/extension/review/items.ts';
import {
  change,
  type Entry,
  edit,
  type Notebook,
  openNotebook,
  placeState,
  redo,
  spanOf,
  undo,
} from '../../../src/extension/review/notebook.ts';
import { fileOf, merged, notebookOf, unsaved } from '../../../src/extension/review/notebook-file.ts';

const text = '秦扶摇到望川\n市调研。秦扶摇说，望川市种了3万亩𠮷树。';

/** The span of a quote whose first character is the page's `from`th or a later one, white space not counted. */
function suggest(quote: string, type: string, from = 0): Suggestion {
  const page = bareText(text);
  const at = page.bare.indexOf(quote, from);
  assert.notEqual(at, -1, quote);
  const start = page.offsets[at] as number;
  const end = (page.offsets[at + quote.length - 1] as number) + 1;
  return { start, end, layer: type === 'area' ? 'figure' : 'entity', type, article: 0 };
}

const suggestions = [
  suggest('秦扶摇', 'person'),
  suggest('望川市', 'person'),
  suggest('秦扶摇', 'person', 5),
  suggest('望川市', 'place', 12),
  suggest('3万亩', 'area'),
];

/** A page whose reader decides one thing after the other. */
function reader() {
  let notebook: Notebook = openNotebook(text, []);
  const items = () => itemsOf(notebook);
  return {
    get notebook() {
      return notebook;
    },
    items,
    get desk(): Desk {
      return { page: bareText(notebook.tracked.text), taken: new Set(notebook.decisions.keys()) };
    },
    item: (index: number) => items()[index] as ReviewItem,
    decide(...entries: readonly (Entry | null)[]) {
      const wanted = entries.flatMap((entry) => (entry ? [{ id: entry.annotation.id, entry }] : []));
      notebook = change(notebook, wanted);
    },
    reopen(index: number) {
      notebook = change(notebook, [{ id: (items()[index] as ReviewItem).annotation?.id as string, entry: null }]);
    },
    undo() {
      notebook = undo(notebook);
    },
    redo() {
      notebook = redo(notebook);
    },
  };
}

function itemsOf(notebook: Notebook): readonly ReviewItem[] {
  const placed = [...notebook.decisions.values()].flatMap((version) => {
    const span = spanOf(notebook, version);
    return span ? [{ annotation: version.annotation, span }] : [];
  });
  return reviewItems(suggestions, placed);
}

/** `秦扶摇 person accepted`, an item a line. */
const shown = (items: readonly ReviewItem[]) =>
  items.map((item) => `${quoteOf(bareText(text), item)} ${item.type} ${item.annotation?.state ?? 'open'}`);

const untouched = [
  '秦扶摇 person open',
  '望川市 person open',
  '秦扶摇 person open',
  '望川市 place open',
  '3万亩 area open',
];
const withOne = (index: number, line: string) => untouched.map((old, i) => (i === index ? line : old));

describe('decisions of a review', () => {
  it('leave every other suggestion open', () => {
    const page = reader();
    page.decide(accept(page.desk, page.item(0)));
    assert.deepEqual(shown(page.items()), withOne(0, '秦扶摇 person accepted'));
    assert.deepEqual(countDone(page.items()), { done: 1, all: 5 });
  });

  it('of another type are corrections that say what was suggested', () => {
    const page = reader();
    page.decide(setType(page.desk, page.item(1), 'place'));
    assert.deepEqual(shown(page.items()), withOne(1, '望川市 place corrected'));
    assert.deepEqual(page.item(1).annotation?.was, { type: 'person' });
  });

  it('of the suggested type are acceptances, also after a correction', () => {
    const page = reader();
    page.decide(setType(page.desk, page.item(1), 'place'));
    page.decide(setType(page.desk, page.item(1), 'person'));
    assert.deepEqual(shown(page.items()), withOne(1, '望川市 person accepted'));
    assert.equal(page.item(1).annotation?.was, null);
  });

  it('may take another decision back', () => {
    const page = reader();
    page.decide(reject(page.desk, page.item(4)));
    assert.deepEqual(shown(page.items()), withOne(4, '3万亩 area rejected'));
    assert.equal(reject(page.desk, page.item(4)), null);
    page.decide(accept(page.desk, page.item(4)));
    assert.deepEqual(shown(page.items()), withOne(4, '3万亩 area accepted'));
    page.reopen(4);
    assert.deepEqual(shown(page.items()), untouched);
  });

  it('give no figure the type of a name', () => {
    const page = reader();
    assert.equal(setType(page.desk, page.item(4), 'person'), null);
  });

  it('of other ends name the quote that was suggested, and come back to it', () => {
    const page = reader();
    page.decide(setSpan(page.desk, page.item(3), moveEnd(page.desk.page, page.item(3), 'end', 1)));
    assert.deepEqual(shown(page.items()), withOne(3, '望川市种 place corrected'));
    assert.deepEqual(page.item(3).annotation?.was, { quote: '望川市' });
    page.decide(setSpan(page.desk, page.item(3), moveEnd(page.desk.page, page.item(3), 'end', -1)));
    assert.deepEqual(shown(page.items()), withOne(3, '望川市 place accepted'));
  });

  it('are undone and redone step by step, several at once as one', () => {
    const page = reader();
    page.decide(accept(page.desk, page.item(0)), accept(page.desk, page.item(2)));
    page.decide(setType(page.desk, page.item(0), 'work'));
    page.undo();
    assert.equal(page.item(0).annotation?.state, 'accepted');
    page.undo();
    assert.deepEqual(shown(page.items()), untouched);
    page.undo();
    page.redo();
    page.redo();
    assert.equal(page.item(0).type, 'work');
    assert.equal(page.item(2).state, 'accepted');
  });

  it('that are done again after an edit stand at the place that moved', () => {
    const page = reader();
    page.decide(accept(page.desk, page.item(2)));
    page.undo();
    const moved = redo(edit(page.notebook, [{ start: 0, end: 0, newText: '昨天，' }]));
    const [version] = [...moved.decisions.values()];
    assert.equal(version && spanOf(moved, version)?.start, (suggestions[2] as Span).start + 3);
  });

  it('carry notes', () => {
    const page = reader();
    page.decide(accept(page.desk, page.item(4)));
    page.decide(setNote(page.item(4), '与统计公报核对过'));
    assert.equal(page.item(4).annotation?.note, '与统计公报核对过');
    page.decide(setNote(page.item(4), ''));
    assert.equal(page.item(4).annotation?.note, null);
  });
});

describe('names that a reader adds', () => {
  it('inside of a suggestion take its place', () => {
    const page = reader();
    const { start } = suggestions[3] as Span;
    page.decide(add(page.desk, { start, end: start + 2 }, 'entity', 'place'));
    assert.deepEqual(shown(page.items()), withOne(3, '望川 place added'));
  });

  it('on white space are none', () => {
    const at = text.indexOf('\n');
    assert.equal(add(reader().desk, { start: at, end: at + 1 }, 'entity', 'place'), null);
  });
});

describe('a name as it is shown', () => {
  it('has one blank between Latin words and none of a wrap', () => {
    const page = bareText('总裁Peter \n Lam和阮\n承泽 说');
    assert.equal(nameIn(page, { start: 2, end: 13 }), 'Peter Lam');
    assert.equal(nameIn(page, { start: 14, end: 18 }), '阮承泽');
  });
});

describe('the ends of a span', () => {
  const page = bareText(text);
  const moved = (quote: string, side: 'start' | 'end', by: 1 | -1) =>
    quoteOf(page, moveEnd(page, suggest(quote, 'place'), side, by));

  it('move by a character over the wrap', () => {
    assert.equal(moved('望川', 'end', 1), '望川市');
    assert.equal(moved('市调研', 'start', -1), '川市调研');
  });
  it('never cut a surrogate pair', () => {
    assert.equal(moved('亩', 'end', 1), '亩𠮷');
    assert.equal(moved('树', 'start', -1), '𠮷树');
  });
  it('stay within the page, and leave something', () => {
    assert.equal(moved('秦', 'start', -1), '秦');
    assert.equal(moved('秦', 'end', -1), '秦');
    assert.equal(moved('树。', 'end', 1), '树。');
  });
});

describe('the way through a review', () => {
  const page = reader();
  page.decide(accept(page.desk, page.item(2)));
  const items = page.items();
  const starts = suggestions.map(({ start }) => start);

  it('goes to the next open item, over what is decided, and begins again', () => {
    assert.equal(nextOpen(items, starts[1] as number, 1)?.start, starts[3]);
    assert.equal(nextOpen(items, starts[3] as number, -1)?.start, starts[1]);
    assert.equal(nextOpen(items, starts[4] as number, 1)?.start, starts[0]);
    assert.equal(nextOpen(items, starts[0] as number, -1)?.start, starts[4]);
    assert.equal(nextOpen([page.item(2)], 0, 1), null);
  });

  it('finds the item that a cursor is in, or behind', () => {
    assert.equal(itemAt(items, (starts[1] as number) + 1)?.start, starts[1]);
    assert.equal(itemAt(items, (suggestions[0] as Span).end)?.start, starts[0]);
    assert.equal(itemAt(items, text.length), null);
  });

  it('finds the open item around a rejected one', () => {
    const inside = reader();
    const { start, end } = suggestions[3] as Span;
    inside.decide(add(inside.desk, { start, end: end - 1 }, 'entity', 'place', null, 'rejected'));
    assert.equal(itemAt(inside.items(), start)?.state, 'open');
  });

  it('shows the card of a name over a figure in it, until the name is rejected, also behind its last character', () => {
    const at = (start: number, end: number, layer: 'entity' | 'figure', state: 'open' | 'rejected') =>
      ({ start, end, layer, type: null, state, article: 0, annotation: null, suggestion: null }) as const;
    const [title, figure] = [at(0, 7, 'entity', 'open'), at(3, 6, 'figure', 'open')];
    assert.equal(cardItemAt([title, figure], 4), title);
    assert.equal(cardItemAt([at(0, 7, 'entity', 'rejected'), figure], 4), figure);
    assert.equal(cardItemAt([figure], 6), figure);
    assert.equal(cardItemAt([figure], 7), null);
  });

  it('shows what the filter lets through', () => {
    const letsThrough = (filter: Partial<typeof everything>) =>
      items.filter((item) => lets({ ...everything, ...filter }, item, quoteOf(bareText(text), item))).length;
    assert.equal(letsThrough({}), 5);
    assert.equal(letsThrough({ layers: ['figure'] }), 1);
    assert.equal(letsThrough({ types: ['person'], states: ['open'] }), 2);
    assert.equal(letsThrough({ text: '望川' }), 2);
    // As a name in Latin letters is typed.
    assert.equal(letsThrough({ text: '望 川' }), 2);
  });

  it('finds the places that read alike, marked or not', () => {
    const found = equalPlaces(bareText(text), items.slice(0, 3), items[1] as ReviewItem);
    assert.deepEqual(
      found.map(({ start }) => start),
      [starts[1], starts[3]],
    );
  });
});

describe('the file of a review', () => {
  const decided = () => {
    const page = reader();
    page.decide(accept(page.desk, page.item(2)));
    page.decide(reject(page.desk, page.item(0)));
    return page.notebook;
  };

  it('holds the decisions in text order, and gives them back', () => {
    const file = fileOf(newFile({ page: 'page.txt' }), decided(), false);
    assert.deepEqual(
      annotationsOf(file).map(({ state }) => state),
      ['rejected', 'accepted'],
    );
    const again = notebookOf(parseFile(serialiseFile(file)), text);
    assert.deepEqual(shown(itemsOf(again)), shown(itemsOf(decided())));
  });

  it('keeps the lines of what was not decided anew, unknown ones among them', () => {
    const lines = serialiseFile(fileOf(newFile({ page: 'page.txt' }), decided(), false))
      .trimEnd()
      .split('\n');
    const spaced = (lines[1] as string).replaceAll(',"', ', "');
    const source = [lines[0], spaced, 'no record', lines[2], ''].join('\n');
    const file = parseFile(source);
    const page = notebookOf(file, text);
    assert.equal(serialiseFile(fileOf(file, page, false)), source);
    const item = itemsOf(page).find(({ layer }) => layer === 'figure') as ReviewItem;
    const entry = accept({ page: bareText(text), taken: new Set(page.decisions.keys()) }, item) as Entry;
    const next = change(page, [{ id: entry.annotation.id, entry }]);
    const written = serialiseFile(fileOf(file, next, false)).split('\n');
    assert.deepEqual(written.slice(0, 4), source.split('\n').slice(0, 4));
    assert.equal(written.length, 6);
  });

  it('of somebody else takes in what is not saved yet', () => {
    const base = fileOf(newFile({}), decided(), false);
    const [first, second] = annotationsOf(base);
    assert.ok(first && second);
    const mine = change(notebookOf(base, text), [{ id: first.id, entry: null }]);
    const theirs = parseFile(serialiseFile({ ...base, entries: [first, { ...second, note: '对方' }] }));
    const both = merged(theirs, unsaved(base, mine), text);
    assert.deepEqual(
      [...both.decisions.values()].map(({ annotation }) => annotation.note),
      ['对方'],
    );
  });

  it('tells what changed under a decision in the editor', () => {
    const changed = edit(decided(), [{ start: 0, end: 1, newText: '金' }]);
    const states = [...changed.decisions.values()].map((version) => placeState(changed, version));
    assert.deepEqual(states.sort(), ['changed', 'placed']);
    const lost = edit(decided(), [{ start: 0, end: 3, newText: '' }]);
    assert.ok([...lost.decisions.values()].some((version) => placeState(lost, version) === 'lost'));
  });
});
