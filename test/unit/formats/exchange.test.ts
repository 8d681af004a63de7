/** Formats of exchange: out to another program and in again, with characters of two units and names that wraps cut. */
import assert from 'node:assert/strict';
import { anchorOf, bareText } from '../../../src/core/annotations/bare-text.ts';
import { type Annotation, newAnnotation } from '../../../src/core/annotations/record.ts';
import { resolveAnchors } from '../../../src/core/annotations/resolve.ts';
import { fromBio, toBio } from '../../../src/formats/bio.ts';
import { fromBrat, toBrat } from '../../../src/formats/brat.ts';
import { fromDoccano, toDoccano } from '../../../src/formats/doccano.ts';
import type { ExchangeDocument, Mark } from '../../../src/formats/exchange.ts';
import type { Imported } from '../../../src/formats/import.ts';
import { toLabelStudio } from '../../../src/formats/label-studio.ts';
import { fromW3c, toW3c } from '../../../src/formats/w3c.ts';
import { toXmi } from '../../../src/formats/xmi.ts';

const page =
  '😀新店𠮷野家今天在望\r\n川市开业。\r\n　　店长𠮷田友介绍，望川市\r\n水务局也在这条街上。\r\n他说：“《湖边三\r\n十年》写的就是望川市。”';

type Said = Partial<Annotation> & Pick<Annotation, 'type'>;

/** Marks at the places of these quotes, each the first one behind the one before it unless it stands within it. */
function documentOf(...said: [quote: string, said: Said][]): ExchangeDocument {
  const bare = bareText(page);
  let from = 0;
  const marks = said.map(([quote, own], i): Mark => {
    const start = page.indexOf(quote, from);
    assert.ok(start >= 0, quote);
    from = start;
    const span = { start, end: start + quote.length };
    const anchor = anchorOf(bare, span);
    assert.ok(anchor);
    const id = own.id ?? `a${i}`;
    const annotation = newAnnotation(anchor, { layer: 'entity', state: 'accepted', ...own, id });
    const { layer, type, state, note, by } = annotation;
    return { ...span, id, layer, type, text: anchor.quote, entity: null, state, note, by, annotation };
  });
  return { name: 'page.txt', text: page, marks, pages: [], extra: {} };
}

const whole = documentOf(
  ['𠮷野家', { type: 'organization' }],
  ['望\r\n川市', { type: 'place', entity: '望川市' }],
  ['𠮷田友', { type: 'person', state: 'corrected', note: '店长，不是店名' }],
  ['望川市\r\n水务局', { type: 'organization', by: 'li' }],
  ['《湖边三\r\n十年》', { type: 'work', state: 'added' }],
  ['望川市', { type: 'place' }],
);

/** What came in, as spans of the page and what is said of them. */
function summary({ annotations }: Imported, members: readonly (keyof Annotation)[]) {
  const places = resolveAnchors(bareText(page), annotations);
  return annotations.map((annotation, i) => {
    const place = places[i];
    assert.ok(place?.state === 'placed');
    return [place.span.start, place.span.end, ...members.map((member) => annotation[member])];
  });
}
const expected = (members: readonly (keyof Annotation)[]) =>
  whole.marks.map(({ start, end, annotation }) => [start, end, ...members.map((member) => annotation?.[member])]);

describe('brat', () => {
  it('counts code points, with a fragment for each line', () => {
    const lines = toBrat(whole).split('\n');
    // 😀 and 𠮷 are one code point each; the line end between 望 and 川 is two.
    assert.equal(lines[0], 'T1\tORG 3 6\t𠮷野家');
    assert.ok(lines.includes('T2\tLOC 9 10;12 14\t望 川市'));
    assert.ok(lines.includes('#1\tAnnotatorNotes T3\t店长，不是店名'));
  });
  it('goes out and comes in without loss', () => {
    const imported = fromBrat(toBrat(whole), page);
    assert.deepEqual(imported.problems, []);
    const members = ['type', 'state', 'note', 'entity'] as const;
    assert.deepEqual(summary(imported, members), expected(members));
  });
  it('comes in and goes out with everything that has no meaning here', () => {
    const source = [
      'T1\tPerson 23 26\t𠮷田友',
      'A1\tTitle T1 manager',
      'N1\tReference T1 Wikidata:Q1\tYoshida',
      'R1\tWorks-For Arg1:T1 Arg2:T7',
      'T7\tGPE 29 32\t望川市',
      'E1\tT7:T7 Agent:T1',
      'T9\tORG 29 32;34 37\t望川市 水务局',
      '',
    ].join('\n');
    const imported = fromBrat(source, page);
    assert.deepEqual(imported.problems, []);
    const marks = imported.annotations.map((annotation): Mark => {
      const place = resolveAnchors(bareText(page), [annotation])[0];
      assert.ok(place?.state === 'placed');
      const { id, layer, type, state, note, by, quote } = annotation;
      return { ...place.span, id, layer, type, state, note, by, text: quote, entity: null, annotation };
    });
    const out = toBrat({ ...whole, marks })
      .split('\n')
      .filter((line) => !/\tState /.test(line));
    assert.deepEqual(out.toSorted(), source.split('\n').toSorted());
  });
  it('tells what does not fit, with its line', () => {
    const source = ['T1\tLOC 0 3\t望江市', 'T2\tLOC 3;6\t??', 'T3\tORG 3 4;5 6\t𠮷 家', 'R1\tX Arg1:T8 Arg2:T9'].join(
      '\n',
    );
    const { annotations, problems } = fromBrat(source, page);
    assert.deepEqual(annotations, []);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [1, 2, 3, 4],
    );
    assert.match(problems[0]?.message ?? '', /T1 is 望江市, but the page reads 😀新店 there/);
    assert.match(problems[2]?.message ?? '', /parts with other text between/);
  });
  it('is located in the page tidied since by what stands there once', () => {
    const tidied = page.replaceAll('\r\n', '').replaceAll('　', '');
    const { annotations, problems } = fromBrat('T1\tPER 25 28\t𠮷田友\nT2\tLOC 9 10;12 14\t望 川市\n', tidied);
    assert.deepEqual(
      annotations.map(({ quote }) => quote),
      ['𠮷田友'],
    );
    assert.deepEqual(
      problems.map(({ line }) => line),
      [2],
    );
  });
});

describe('BIO', () => {
  it('has a character a line and a blank line behind a sentence', () => {
    const lines = toBio(whole).split('\n');
    assert.deepEqual(lines.slice(0, 7), ['😀 O', '新 O', '店 O', '𠮷 B-ORG', '野 I-ORG', '家 I-ORG', '今 O']);
    assert.ok(toBio(whole).includes('业 O\n。 O\n\n店 O'));
  });
  it('goes out and comes in without loss', () => {
    const imported = fromBio(toBio(whole), page);
    assert.deepEqual(imported.problems, []);
    assert.deepEqual(summary(imported, ['type']), expected(['type']));
  });
  it('keeps labels that are no types here', () => {
    const source = '今 B-DATE\n天 I-DATE\n在 O\n望 B-GPE\n川 I-GPE\n市 I-GPE\n开 O\n业 O\n。 O\n\n';
    const text = '今天在望川市开业。';
    const marks = fromBio(source, text).annotations.map((annotation): Mark => {
      const { id, at, quote, layer, type, state, note, by } = annotation;
      return {
        id,
        start: at,
        end: at + quote.length,
        layer,
        type,
        state,
        note,
        by,
        text: quote,
        entity: null,
        annotation,
      };
    });
    assert.equal(toBio({ ...whole, text, marks }), source);
  });
  it('begins a name at a change of label, and understands BIOES', () => {
    const source = '望 I-LOC\n川 I-LOC\n市 I-LOC\n水 I-ORG\n务 I-ORG\n局 E-ORG\n也 O\n在 O\n这 O\n条 O\n街 O\n上 O\n';
    const { annotations } = fromBio(source, '望川市水务局也在这条街上');
    assert.deepEqual(
      annotations.map(({ quote, type }) => [quote, type]),
      [
        ['望川市', 'place'],
        ['水务局', 'organization'],
      ],
    );
  });
  it('tells lines that it cannot read, and names that the page does not have', () => {
    const { annotations, problems } = fromBio('昨 O\n日\n严 B-PER\n长 I-PER\n河 I-PER\n来 X-LOC\n', page);
    assert.deepEqual(annotations, []);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [2, 3, 6],
    );
  });
});

describe('doccano', () => {
  for (const counting of ['utf16', 'code-points'] as const) {
    it(`goes out and comes in without loss, counting ${counting}`, () => {
      const output = toDoccano(whole, counting);
      const first = JSON.parse(output).label[0];
      assert.deepEqual(first, counting === 'utf16' ? [4, 8, 'ORG'] : [3, 6, 'ORG']);
      const imported = fromDoccano(output, page, counting);
      assert.deepEqual(imported.problems, []);
      assert.deepEqual(summary(imported, ['type']), expected(['type']));
    });
  }
  it('finds its labels in a page that was wrapped otherwise since', () => {
    const { annotations, problems } = fromDoccano(toDoccano(whole, 'utf16'), page.replaceAll('\r\n', ''), 'utf16');
    assert.equal(annotations.length, whole.marks.length);
    assert.deepEqual(problems, []);
  });
  it('tells rows that it cannot read', () => {
    const { problems } = fromDoccano(
      '{"text": "望川市"}\nno\n{"text": "望川市", "label": [[0, 9, "LOC"], 5]}\n',
      page,
      'utf16',
    );
    assert.deepEqual(
      problems.map(({ line }) => line),
      [1, 2, 3, 3],
    );
  });
});

describe('W3C Web Annotation', () => {
  it('goes out and comes in without loss', () => {
    const imported = fromW3c(toW3c(whole), page);
    assert.deepEqual(imported.problems, []);
    const members = ['id', 'type', 'state', 'note', 'entity', 'by', 'layer'] as const;
    assert.deepEqual(summary(imported, members), expected(members));
  });
  it('counts code points', () => {
    const [first] = JSON.parse(toW3c(whole)).first.items;
    assert.deepEqual(first.target.selector[1], { type: 'TextPositionSelector', start: 3, end: 6 });
  });
  it('keeps what others said', () => {
    const item = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://example.org/anno/7',
      type: 'Annotation',
      created: '2024-05-01T10:00:00Z',
      motivation: 'linking',
      body: [{ type: 'SpecificResource', source: 'https://example.org/page', purpose: 'linking' }],
      target: {
        source: 'page.txt',
        selector: { type: 'TextQuoteSelector', exact: '𠮷田友', prefix: '　店长', suffix: '介绍，' },
      },
    };
    const { annotations, problems } = fromW3c(JSON.stringify(item), page);
    assert.deepEqual(problems, []);
    const [annotation] = annotations;
    assert.ok(annotation);
    const mark = { ...(whole.marks[2] as Mark), annotation, layer: annotation.layer, type: null, note: null };
    const [again] = JSON.parse(toW3c({ ...whole, marks: [mark] })).first.items;
    assert.deepEqual([again.id, again.created, again.motivation], [item.id, item.created, item.motivation]);
    assert.deepEqual(again.body.at(-1), item.body[0]);
  });
  it('understands a selector that refines another one, and a body that is a text', () => {
    const quote = { type: 'TextQuoteSelector', exact: '𠮷田友', prefix: '店长', suffix: '介绍' };
    const selector = { type: 'FragmentSelector', value: 'page=1', refinedBy: quote };
    const item = {
      type: 'Annotation',
      body: { type: 'TextualBody', value: 'PER', purpose: 'tagging' },
      target: [{ selector }],
    };
    assert.deepEqual(
      fromW3c(JSON.stringify({ type: 'AnnotationPage', items: [item] }), page).annotations.map(({ type }) => type),
      ['person'],
    );
  });
  it('never guesses where a quote stands', () => {
    const target = (selector: object) => ({ type: 'Annotation', body: 'x', target: { selector } });
    const twice = target({ type: 'TextQuoteSelector', exact: '望川市' });
    const nowhere = target({ type: 'TextQuoteSelector', exact: '青岚县' });
    const mute = target({ type: 'TextPositionSelector', start: 0, end: 3 });
    const { annotations, problems } = fromW3c(JSON.stringify([twice, nowhere, mute], null, 1), page);
    assert.deepEqual(annotations, []);
    assert.equal(problems.length, 3);
    assert.ok(problems.every(({ line }) => line >= 1));
  });
});

describe('Label Studio and UIMA', () => {
  it('count code points and UTF-16 units', () => {
    const [task] = JSON.parse(toLabelStudio(whole, 'code-points'));
    assert.deepEqual(task.annotations[0].result[1].value, { start: 9, end: 14, text: '望\r\n川市', labels: ['LOC'] });
    const entity = /<type:NamedEntity [^>]*begin="(\d+)" end="(\d+)" value="PER"/.exec(toXmi(whole));
    assert.ok(entity);
    assert.equal(page.slice(Number(entity[1]), Number(entity[2])), '𠮷田友');
  });
});
