/** Decisions laid over suggestions. */
import assert from 'node:assert/strict';
import { anchorOf, bareText } from '../../../src/core/annotations/bare-text.ts';
import type { Decision } from '../../../src/core/annotations/decision.ts';
import { overlay } from '../../../src/core/annotations/overlay.ts';
import { type Annotation, newAnnotation } from '../../../src/core/annotations/record.ts';
import type { EntityType, Mention, PageAnnotation, PlacedFigure } from '../../../src/core/reading.ts';
import { joinText } from '../../../src/core/text/passage.ts';

/** A page of one passage in which suggestions stand in brackets: [person 石大有]说[figure 23万人]. */
function suggest(marked: string): { text: string; page: PageAnnotation } {
  const names: Mention[] = [];
  const figures: PlacedFigure[] = [];
  const entities = new Map<string, number>();
  let text = '';
  for (const part of marked.split(/(\[[a-z]+ [^\]]+\])/)) {
    const [, type, name] = /^\[([a-z]+) (.+)\]$/s.exec(part) ?? [];
    const start = text.length;
    text += name ?? part;
    const end = text.length;
    if (!name) continue;
    if (type === 'figure') figures.push(figure(start, end, name));
    else {
      const key = `${type} ${name}`;
      entities.set(key, entities.get(key) ?? entities.size);
      names.push({
        start,
        end,
        type: type as EntityType,
        name,
        entity: entities.get(key) as number,
        passage: 0,
        article: -1,
      });
    }
  }
  const page: PageAnnotation = {
    page: { articles: [], passages: [joinText(text)], furniture: [], uncertainWraps: [] },
    mentions: names,
    entities: [...entities].map(([key, number]) => ({
      type: key.split(' ')[0] as EntityType,
      name: key.split(' ')[1] as string,
      aliases: [],
      titles: [],
      mentions: names.flatMap(({ entity }, i) => (entity === number ? [i] : [])),
      articles: [],
    })),
    figures,
    checks: [],
  };
  return { text, page };
}

function figure(start: number, end: number, text: string): PlacedFigure {
  const unknown = { low: null, high: null, approx: null, unit: null, canonicalUnit: null, canonicalValue: null };
  return {
    start,
    end,
    text,
    kind: 'count',
    tier: 'core',
    value: 23,
    ...unknown,
    per: null,
    counted: null,
    iso: null,
    passage: 0,
    article: -1,
  };
}

/** A decision about the n-th place where `quote` stands. */
function decide(
  text: string,
  quote: string,
  n: number,
  said: Pick<Annotation, 'type' | 'state'> & Partial<Annotation>,
): Decision {
  let start = -1;
  for (let i = 0; i <= n; i++) start = text.indexOf(quote, start + 1);
  const span = { start, end: start + quote.length };
  const anchor = anchorOf(bareText(text), span);
  assert.ok(anchor, quote);
  return { span, annotation: newAnnotation(anchor, { id: `${quote}${n}`, layer: 'entity', ...said }) };
}

/** Names as type and text, decided ones with a star. */
function names(marked: string, ...decisions: ((text: string) => Decision)[]) {
  const { text, page } = suggest(marked);
  const decided = overlay(
    text,
    page,
    decisions.map((make) => make(text)),
  );
  return decided.mentions.map((mention) => `${decided.decided.has(mention) ? '*' : ''}${mention.type} ${mention.name}`);
}

describe('decisions laid over suggestions', () => {
  it('leave what is open and take away what is rejected', () => {
    assert.deepEqual(
      names(
        '[person 石大有]在[place 望川市]见[person 陆知秋]',
        (text) => decide(text, '石大有', 0, { type: 'person', state: 'accepted' }),
        (text) => decide(text, '望川市', 0, { type: 'place', state: 'rejected' }),
      ),
      ['*person 石大有', 'person 陆知秋'],
    );
  });
  it('let a name be a person here and a place there', () => {
    assert.deepEqual(
      names(
        '[place 长安]说，[place 长安]很大，[place 长安]说',
        (text) => decide(text, '长安', 0, { type: 'person', state: 'corrected', was: { type: 'place' } }),
        (text) => decide(text, '长安', 1, { type: 'place', state: 'accepted' }),
      ),
      ['*person 长安', '*place 长安', 'place 长安'],
    );
  });
  it('carry a corrected type to the open mentions of the name', () => {
    const { text, page } = suggest('[person 石桥区]大雨，[person 石桥区]积水，[person 石桥]说');
    const decided = overlay(text, page, [
      decide(text, '石桥区', 0, { type: 'place', state: 'corrected', was: { type: 'person' } }),
    ]);
    assert.deepEqual(
      decided.mentions.map(({ type, entity }) => [type, entity]),
      [
        ['place', 0],
        ['place', 0],
        ['person', 1],
      ],
    );
    assert.deepEqual(
      decided.entities.map(({ name, type, mentions }) => ({ name, type, mentions })),
      [
        { name: '石桥区', type: 'place', mentions: [0, 1] },
        { name: '石桥', type: 'person', mentions: [2] },
      ],
    );
  });
  it('carry a corrected span to the same name where it stands in the same text', () => {
    const corrected = { type: 'place', state: 'corrected', was: { quote: '川市' } } as const;
    assert.deepEqual(
      names('望[place 川市]、望[place 川市]、银[place 川市]', (text) => decide(text, '望川市', 0, corrected)),
      ['*place 望川市', 'place 望川市', 'place 川市'],
    );
    const shrunk = { type: 'person', state: 'corrected', was: { quote: '石大有说' } } as const;
    assert.deepEqual(
      names('[person 石大有说]，[person 石大有说]', (text) => decide(text, '石大有', 0, shrunk)),
      ['*person 石大有', 'person 石大有'],
    );
  });
  it('win over suggestions that overlap them, and may stand within each other', () => {
    const { text, page } = suggest('[place 望川]市水务局在[place 望川]');
    const added = { state: 'added' } as const;
    const decided = overlay(text, page, [
      decide(text, '望川市', 0, { type: 'place', ...added }),
      decide(text, '望川市水务局', 0, { type: 'organization', ...added }),
    ]);
    assert.deepEqual(
      decided.mentions.map(({ name }) => name),
      ['望川市水务局', '望川'],
    );
    assert.deepEqual(
      decided.nested.map(({ name, type }) => [name, type]),
      [['望川市', 'place']],
    );
  });
  it('join mentions to the entity that the reader names', () => {
    const { text, page } = suggest('[person 石大有]说，[person 老石]说，[person 小石]说');
    const decided = overlay(text, page, [
      decide(text, '老石', 0, { type: 'person', state: 'accepted', entity: '石大有' }),
    ]);
    assert.deepEqual(
      decided.entities.map(({ name, aliases, mentions }) => ({ name, aliases, mentions })),
      [
        { name: '石大有', aliases: ['老石'], mentions: [0, 1] },
        { name: '小石', aliases: [], mentions: [2] },
      ],
    );
  });
  it('name what is added as it reads, without the wrap', () => {
    assert.deepEqual(
      names('记者在望\n川市看到', (text) => decide(text, '望\n川市', 0, { type: 'place', state: 'added' })),
      ['*place 望川市'],
    );
  });
  it('correct, reject and add figures', () => {
    const { text, page } = suggest('[figure 23万人]、[figure 一线]、[figure 七成]和两倍');
    const decided = overlay(text, page, [
      decide(text, '23万人', 0, { layer: 'figure', type: 'count', state: 'corrected', value: 230000 }),
      decide(text, '一线', 0, { layer: 'figure', type: 'count', state: 'rejected' }),
      decide(text, '两倍', 0, { layer: 'figure', type: 'multiple', state: 'added', value: 2 }),
    ]);
    assert.deepEqual(
      decided.figures.map(({ text, kind, value }) => ({ text, kind, value })),
      [
        { text: '23万人', kind: 'count', value: 230000 },
        { text: '七成', kind: 'count', value: 23 },
        { text: '两倍', kind: 'multiple', value: 2 },
      ],
    );
    assert.equal(decided.others.length, 1);
  });

  const moved: readonly (readonly [string, string, string, Partial<PlacedFigure>])[] = [
    ['a unit that is left out', '种了[figure 1.2万亩]树', '1.2万', { kind: 'number', value: 12_000, unit: null }],
    ['a unit that is taken in', '种了[figure 1.2万]亩树', '1.2万亩', { kind: 'area', value: 12_000, unit: '亩' }],
    ['digits that are left out', '共[figure 1300人]参加', '300人', { kind: 'count', value: 300, unit: '人' }],
    ['a multiple that is taken in', '有[figure 4.7]万只候鸟', '4.7万只', { value: 47_000, counted: '候鸟' }],
    ['an approximation', '有约[figure 300人]参加', '约300人', { value: 300, approx: '约' }],
    ['a range', '有[figure 3]万至5万人参加', '3万至5万人', { low: 30_000, high: 50_000 }],
    ['a line end', '种了[figure 1.2]万\n亩树', '1.2万\n亩', { text: '1.2万亩', kind: 'area', value: 12_000 }],
    ['money', '收入[figure 11.6万]元', '11.6万元', { kind: 'money', value: 116_000, canonicalUnit: 'CNY' }],
    ['a date', '于[figure 2025年7月]6日开工', '2025年7月6日', { kind: 'date', iso: '2025-07-06' }],
    ['a mark that is no part of it', '有[figure 300人]，', '300人，', { value: 300, unit: '人' }],
    ['two figures', '有[figure 300人]，400只', '300人，400只', { value: null, unit: null }],
    ['no figure', '种了[figure 1.2万亩]树', '亩树', { value: null, unit: null }],
  ];
  for (const [what, marked, quote, expected] of moved)
    it(`read a figure anew whose ends were moved: ${what}`, () => {
      const { text, page } = suggest(marked);
      const own = { ...page, figures: page.figures.map((figure) => ({ ...figure, kind: 'count' as const })) };
      const was = { quote: page.figures[0]?.text ?? '' };
      const said = { layer: 'figure', type: 'count', state: 'corrected', was } as const;
      const { figures } = overlay(text, own, [decide(text, quote, 0, said)]);
      assert.equal(figures.length, 1);
      const figure = figures[0] as PlacedFigure;
      const keys = Object.keys(expected) as (keyof PlacedFigure)[];
      assert.deepEqual(Object.fromEntries(keys.map((key) => [key, figure[key]])), expected);
    });
});
