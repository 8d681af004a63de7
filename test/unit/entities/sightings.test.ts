/** Where a string may be a person, and what the sightings of one string decide together. */
import assert from 'node:assert/strict';
import type { NamedPassage } from '../../../src/core/entities/named-passage.ts';
import { withSightedPersons } from '../../../src/core/entities/sightings/decide.ts';
import { type Sighting, sightingsIn } from '../../../src/core/entities/sightings/sightings.ts';
import { parseWordList } from '../../../src/core/entities/word-list.ts';
import type { NearSpan } from '../../../src/core/reading.ts';
import { marksIn, written } from '../../name-marks.ts';

const noUsages = new Uint16Array(0x10000);
/** A string that the recogniser nearly reads as a person, wherever it stands. */
type Near = readonly [name: string, behind: number];

function nearlyIn(text: string, near: readonly Near[]): NearSpan[] {
  return near.flatMap(([name, behind]) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
      type: 'person' as const,
      behind,
    })),
  );
}

function sighted(source: string, near: readonly Near[] = []) {
  const { text, words, names } = marksIn(source);
  const sightings = sightingsIn({ text, words, names, recognised: [], nearly: nearlyIn(text, near) }, noUsages);
  return { text, names, sightings, nameOf: ({ start, end }: Sighting) => text.slice(start, end) };
}
const seen = (source: string, near: readonly Near[] = []) => {
  const { sightings, nameOf } = sighted(source, near);
  return sightings.map(nameOf);
};
const signsOf = (source: string, name: string, near: readonly Near[] = []) => {
  const { sightings, nameOf } = sighted(source, near);
  return sightings.filter((own) => nameOf(own) === name).map(({ around }) => around.slice(0, 4).join(', '));
};

describe('sightings of a person', () => {
  it('say what stands around, how near the recogniser is, and what word it is', () => {
    assert.deepEqual(signsOf('<法官:n><应有:v><敲下:v>法槌，<应有:v><宣布:v>', '应有'), [
      'left role, right verb, distance 5, form verb',
      'left clause, right verb, distance 5, form verb',
    ]);
    assert.deepEqual(signsOf('<听:v><木风:x>说', '木风', [['木风', 21]]), [
      'left verb, right deed, distance 2, form unknown',
    ]);
    assert.deepEqual(signsOf('、<木风:x>、', '木风', [['木风', 20]]), [
      'left list, right list, distance 1, form unknown',
    ]);
    assert.deepEqual(signsOf('<影评人:n><木风:x>的', '木风', [['木风', 111]]), [
      'left people, right of, distance 4, form unknown',
    ]);
  });
  it('say which characters and which parts of speech stand beside', () => {
    const { sightings, nameOf } = sighted('<法官:n><应有:v><敲下:v>法槌');
    const { around = [] } = sightings.find((own) => nameOf(own) === '应有') ?? {};
    assert.deepEqual(around.slice(-4), ['before 官', 'behind 敲', 'tag before n', 'tag behind v']);
  });
  it('are looked for wherever the string stands once it may be one', () =>
    assert.deepEqual(seen('<法官:n><应有:v><敲下:v>法槌，<也:d><应有:v>人', []), ['应有', '应有']));
  it('lie in no name, in no quotation marks, in no title and in no label of who made the page', () => {
    assert.deepEqual(seen('{O|木风公司}说', [['木风', 0]]), []);
    assert.deepEqual(seen('台风“木风”过境', [['木风', 0]]), []);
    assert.deepEqual(seen('和江总书记谈心', [['江总', 0]]), []);
    assert.deepEqual(seen('鲁见习编辑：石有', [['鲁见习', 0]]), ['石有']);
  });
  it('are no side of several that deal with each other', () => {
    assert.deepEqual(seen('中方愿同孟方合作', [['孟方', 0]]), []);
    assert.deepEqual(seen('村民孟方来了', [['孟方', 0]]), ['孟方']);
  });
  it('may be a place that no list knows', () => {
    assert.deepEqual(seen('，{L|柳青山}说', [['柳青山', 0]]), ['柳青山']);
    assert.deepEqual(seen('，{L|哈尔科夫}说', [['哈尔科夫', 0]]), []);
  });
});

function decided(
  sources: readonly string[],
  near: readonly Near[],
  ignored: readonly string[] = [],
): readonly string[] {
  const passages = sources.map((source): NamedPassage => {
    const { text, names, sightings } = sighted(source, near);
    return { text, article: 0, names, likely: [], sightings };
  });
  const { wordList } = parseWordList(ignored.map((name) => ({ name, type: 'ignore' })));
  return withSightedPersons(passages, wordList).map(({ text, names }) => written(text, names));
}

describe('what the sightings of a page decide', () => {
  const near = [['应有', 10]] as const;
  it('is a person who stands where persons do, in all places', () =>
    assert.deepEqual(decided(['<法官:n><应有:x><宣布:v>休庭。', '<应有:x><表示:v>，'], near), [
      '法官{P|应有}宣布休庭。',
      '{P|应有}表示，',
    ]));
  it('is none where the recogniser is far from one', () =>
    assert.deepEqual(decided(['<应有:v>先后，', '<他:r><应有:v>的'], []), ['应有先后，', '他应有的']));
  it('is a person whom the page has elsewhere', () =>
    assert.deepEqual(decided(['总理{P|左云}说，', '<左云:ns><陪同:v>客人'], []), [
      '总理{P|左云}说，',
      '{P|左云}陪同客人',
    ]));
  it('is none of what the page has as a place as often', () =>
    assert.deepEqual(decided(['总理{P|左云}说，', '在{L|左云}', '<左云:ns><陪同:v>客人'], []), [
      '总理{P|左云}说，',
      '在{L|左云}',
      '左云陪同客人',
    ]));
  it('is no word that nobody is called by, unless the page calls somebody so', () => {
    const word = [['鲁莽', 0]] as const;
    assert.deepEqual(decided(['<鲁莽:nr><驾驶:v>要罚', '<鲁莽:nr><超车:v>也罚'], word), [
      '鲁莽驾驶要罚',
      '鲁莽超车也罚',
    ]);
    assert.deepEqual(decided(['<鲁莽:nr><驾驶:v>要罚', '<村民:n>{P|鲁莽}说'], word), [
      '{P|鲁莽}驾驶要罚',
      '村民{P|鲁莽}说',
    ]);
  });
  it('is no verb with its object', () =>
    assert.deepEqual(decided(['<戴:v><口罩:n>、<勤洗手:n>', '<戴:v><口罩:n>、<常:d>通风'], [['戴口罩', 0]]), [
      '戴口罩、勤洗手',
      '戴口罩、常通风',
    ]));
  it('is nothing that the reader’s word list ignores', () =>
    assert.deepEqual(decided(['<法官:n><应有:x><宣布:v>休庭。'], near, ['应有']), ['法官应有宣布休庭。']));
  it('is the likelier one of two that overlap', () =>
    assert.deepEqual(
      decided(
        ['<法官:n><应有:x><宣布:v>休庭。', '<应有:x><表示:v>，'],
        [
          ['应有', 10],
          ['有宣', 150],
        ],
      ),
      ['法官{P|应有}宣布休庭。', '{P|应有}表示，'],
    ));
});
