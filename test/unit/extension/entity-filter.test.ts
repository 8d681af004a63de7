/** What the entity tree shows. */
import assert from 'node:assert/strict';
import { type EntityFilter, matchesFilter, noFilter, snippetOf } from '../../../src/extension/views/entity-filter.ts';
import type { EntityItem } from '../../../src/protocol/protocol.ts';

const entity = {
  type: 'person',
  name: '林知远',
  pinyin: 'Lín Zhīyuǎn',
  aliases: ['林局长'],
  titles: ['测绘局局长'],
  mentions: [],
} as unknown as EntityItem;

describe('a filter of entities', () => {
  const passes = (filter: Partial<EntityFilter>) => matchesFilter(entity, { ...noFilter, ...filter });

  it('lets everything through when it says nothing', () => assert.ok(passes({})));
  it('lets the types through that it names', () => {
    assert.ok(passes({ types: ['place', 'person'] }));
    assert.ok(!passes({ types: ['place'] }));
  });
  it('finds part of the name, of an alias, of a title', () => {
    for (const text of ['知远', '林局', '测绘']) assert.ok(passes({ text }), text);
    assert.ok(!passes({ text: '知近' }));
  });
  it('finds pinyin without tones, blanks and capitals', () => {
    for (const text of ['lin zhi', 'LINZHI', 'Lín', 'yuan']) assert.ok(passes({ text }), text);
  });
  it('asks for type and text together', () => assert.ok(!passes({ types: ['place'], text: '知远' })));
});

describe('the snippet of a sentence', () => {
  const marked = (sentence: string, mention: string) => {
    const { text, highlights } = snippetOf(sentence, mention);
    return (
      highlights.map(([from, to]) => `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`)[0] ?? text
    );
  };
  it('marks the mention', () => assert.equal(marked('今日林知远说，好。', '林知远'), '今日[林知远]说，好。'));
  it('is cut when the mention stands far behind', () =>
    assert.equal(marked('一二三四五六七八九十百林知远说', '林知远'), '…四五六七八九十百[林知远]说'));
  it('is not cut for two characters', () =>
    assert.equal(marked('一二三四五六七八九十林知远说', '林知远'), '一二三四五六七八九十[林知远]说'));
  it('marks a mention at the start', () => assert.equal(marked('林知远说', '林知远'), '[林知远]说'));
  it('is the sentence where the mention is not in it', () => assert.equal(marked('好。', '林知远'), '好。'));
});
