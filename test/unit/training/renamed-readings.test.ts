/** What the net learns from: pieces of what the product reads, with other names in their place. */
import assert from 'node:assert/strict';
import { type Example, exampleOf } from '../../../src/training/entities/corpora.ts';
import { apartFrom, sentencesOf } from '../../../src/training/entities/own-readings.ts';
import { renamerOf } from '../../../src/training/entities/rename.ts';
import { randomFrom } from '../../../src/training/random.ts';

const mark = (text: string, name: string, type: 'person' | 'place' | 'organization', from = 0) => {
  const start = text.indexOf(name, from);
  return { start, end: start + name.length, kind: type, type };
};
const namesIn = ({ text, names }: Example) => names.map(({ start, end }) => text.slice(start, end));

describe('pieces of a reading', () => {
  const text = '石大有到了青石镇。他问：“谁在？”没有人答应。柳叶青走了。';
  const whole = exampleOf(text, [mark(text, '石大有', 'person'), mark(text, '柳叶青', 'person')], 1);

  it('end with sentences, and lose no text and no name', () => {
    const pieces = sentencesOf(whole, 12);
    assert.equal(pieces.map((piece) => piece.text).join(''), text);
    assert.deepEqual(pieces.flatMap(namesIn), ['石大有', '柳叶青']);
    assert.ok(pieces.length > 1);
    for (const piece of pieces) assert.match(piece.text, /[。”]$/);
  });

  it('do not end within a name', () => {
    const odd = '歌手哈！哈！哈唱完了。台下很静。';
    const pieces = sentencesOf(exampleOf(odd, [mark(odd, '哈！哈！哈', 'person')], 1), 4);
    assert.deepEqual(pieces.flatMap(namesIn), ['哈！哈！哈']);
  });
});

describe('texts to learn from', () => {
  it('share no twenty characters with what is kept to judge by', () => {
    const kept = '望川县今年新修了三座桥，最长的一座有一百二十米，明年通车。';
    const isApart = apartFrom([kept]);
    assert.equal(isApart(`本报讯${kept.slice(2, 22)}`), false);
    assert.equal(isApart(`本报讯${kept.slice(2, 21)}`), true);
  });
});

describe('a copy with other names', () => {
  const text = '记者石大有说，石大有去了青石镇，青石镇下雨。';
  const places = [mark(text, '青石镇', 'place'), mark(text, '青石镇', 'place', 16)];
  const persons = [mark(text, '石大有', 'person'), mark(text, '石大有', 'person', 6)];
  const own = exampleOf(text, [...persons, ...places], 1);
  const make = (type: 'person' | 'place' | 'organization', name: string) => ({ type, invent: () => name });
  const sources = {
    inventor: { person: () => '柳叶青', place: () => '白鹭洲', organization: () => '远航科技' },
    frameNames: {
      anyName: make('person', '柳叶青'),
      rareTwo: make('person', '柳叶青'),
      name: make('person', '柳叶青'),
      place: make('place', '白鹭洲'),
      shop: make('organization', '远航科技'),
    },
    companies: ['远航'],
  };
  const copies = () => {
    const rename = renamerOf([own], sources, randomFrom(7));
    return Array.from({ length: 60 }, () => rename(own));
  };

  it('has the same name wherever the passage has it, and marks where it stands', () => {
    for (const copy of copies()) {
      const [first, second, third, fourth] = namesIn(copy);
      assert.equal(first, second);
      assert.equal(third, fourth);
      assert.equal(copy.text, `记者${first}说，${first}去了${third}，${third}下雨。`);
    }
  });

  it('has other names in most copies, and some of its own', () => {
    const kept = copies().filter((copy) => namesIn(copy)[0] === '石大有').length;
    assert.ok(kept > 0 && kept < 40, `${kept} of 60`);
  });
});
