/** Where a string may be an organization or a place that no list knows, and what the sightings of one string decide together. */
import assert from 'node:assert/strict';
import type { NamedPassage } from '../../../src/core/entities/named-passage.ts';
import { type CoinedSighting, coinedSightingsIn } from '../../../src/core/entities/sightings/coined.ts';
import { coinedSigns, neighbours, withCoinedNames } from '../../../src/core/entities/sightings/decide-coined.ts';
import { parseWordList } from '../../../src/core/entities/word-list.ts';
import { marksIn, written } from '../../name-marks.ts';

const noUsages = new Uint16Array(0x10000);

function sighted(source: string) {
  const { text, words, names } = marksIn(source);
  const coined = coinedSightingsIn({ text, words, names, recognised: [], nearly: [] }, noUsages, neighbours);
  return { text, names, coined, nameOf: ({ start, end }: CoinedSighting) => text.slice(start, end) };
}
const seen = (source: string) => {
  const { coined, nameOf } = sighted(source);
  return coined.map(nameOf);
};
const decided = (source: string, ignored: readonly string[] = []) => {
  const { wordList } = parseWordList(ignored.map((name) => ({ name, type: 'ignore' })));
  const passages = source.split(' / ').map((own): NamedPassage => {
    const { text, names, coined } = sighted(own);
    return { text, article: 0, names, likely: [], coined };
  });
  return withCoinedNames(passages, wordList)
    .map(({ text, names }) => written(text, names))
    .join(' / ');
};

describe('sightings of coined names', () => {
  it('are unknown words, words at the head of a clause, and words beside what such names stand beside', () => {
    assert.deepEqual(seen('<据:p><云霁:x><的:uj><消息:n>'), ['云霁']);
    assert.deepEqual(seen('，<海豹:nz><输:v>了'), ['海豹']);
    assert.ok(seen('<他们:r><击败:v><海豹:nz><了:ul>').includes('海豹'));
    assert.ok(!seen('<他们:r><看见:v><海豹:nz><了:ul>').includes('海豹'));
  });
  it('say how a string is read, what it is made of and what stands around', () => {
    const [own] = sighted('，{O|云霁}<旗下:n><工厂:n>').coined;
    assert.ok(own?.own.includes('read organization') && own.own.includes('length 2'));
    assert.ok(own?.around.includes('>旗下') && own.around.includes('~工厂'));
  });
  it('lie in no quotation marks and no longer name, and are no name that is known', () => {
    assert.deepEqual(seen('“<云霁:x>”'), []);
    assert.deepEqual(seen('{O|<云霁:x>公司}'), ['云霁公司']);
    assert.deepEqual(seen('，{L|哈尔科夫}<宣布:v>'), []);
  });
});

describe('signs of coined names', () => {
  it('count the less the more sightings there are, and know of the repetition', () => {
    const sighting: CoinedSighting = { start: 0, end: 2, around: ['>旗下'], own: ['length 2'] };
    assert.deepEqual(
      [...coinedSigns([sighting])],
      [
        ['', 1],
        ['>旗下', 1],
        ['length 2', 1],
      ],
    );
    const signs = coinedSigns([sighting, sighting, sighting, sighting]);
    assert.equal(signs.get('>旗下'), 2);
    assert.equal(signs.get('length 2'), 1);
    assert.equal(signs.get('again'), 1);
  });
});

describe('coined names', () => {
  const club = '<云霁:x><客场:n>取胜，<云霁:x><主教练:n>和<球迷:n><庆祝:v>';
  it('are found where all that stands around them speaks for them', () =>
    assert.equal(decided(club), '{O|云霁}客场取胜，{O|云霁}主教练和球迷庆祝'));
  it('are found in all passages of a page together', () =>
    assert.equal(decided('<云霁:x><客场:n>取胜 / <云霁:x><主教练:n>'), '{O|云霁}客场取胜 / {O|云霁}主教练'));
  it('are none where nothing speaks for them', () => assert.equal(decided('<云霁:x>了'), '云霁了'));
  it('are none where the user says so', () =>
    assert.equal(decided(club, ['云霁']), '云霁客场取胜，云霁主教练和球迷庆祝'));
});
