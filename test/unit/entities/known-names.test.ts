/** The second pass over a page: names that it has are marked wherever they stand. ` / ` parts the passages. */
import assert from 'node:assert/strict';
import { findKnownNames } from '../../../src/core/entities/known-names.ts';
import { withMentions } from '../../../src/core/entities/mentions.ts';
import { withSurnamesAlone } from '../../../src/core/entities/surnames-alone.ts';
import { parseWordList } from '../../../src/core/entities/word-list.ts';
import type { EntityType } from '../../../src/core/reading.ts';
import { marksIn, written } from '../../name-marks.ts';

const passagesOf = (page: string) =>
  page.split(' / ').map((source) => {
    const { text, names } = marksIn(source);
    return { text, names, article: 0, likely: [] };
  });
const shown = (passages: ReturnType<typeof findKnownNames>) =>
  passages.map(({ text, names }) => written(text, names)).join(' / ');

describe('names that a page has', () => {
  const complete = (page: string, list = '') =>
    shown(findKnownNames(passagesOf(page), list ? parseWordList(list).wordList : null));
  for (const [before, after] of [
    // From three characters on for persons and places, from four for organizations.
    ['石大有去 / {P|石大有}说', '{P|石大有}去 / {P|石大有}说'],
    ['大有去 / {P|大有}说', '大有去 / {P|大有}说'],
    ['在望川市 / {L|望川市}大', '在{L|望川市} / {L|望川市}大'],
    ['在望川 / {L|望川}大', '在望川 / {L|望川}大'],
    ['在望川报社 / {O|望川报社}大', '在{O|望川报社} / {O|望川报社}大'],
    ['在望川社 / {O|望川社}大', '在望川社 / {O|望川社}大'],
    ['读《湖边》 / {W|《湖边》}好', '读《湖边》 / {W|《湖边》}好'],
    // Of a long organization no part is left, but where it is a part of another word itself.
    ['在{L|望川}专利局 / {O|望川专利局}大', '在{L|望川}专利局 / {O|望川专利局}大'],
    ['在{L|望川}商标专利局 / {O|望川商标专利局}大', '在{O|望川商标专利局} / {O|望川商标专利局}大'],
    ['{L|望川国}国土安全部长 / {O|望川国国土安全部}大', '{L|望川国}国土安全部长 / {O|望川国国土安全部}大'],
    ['在{O|望川商标专利局一处} / {O|望川商标专利局}大', '在{O|望川商标专利局一处} / {O|望川商标专利局}大'],
    // The last part of a foreign name too, from three characters on.
    ['塔希尔说 / {P|米娜·塔希尔}来', '{P|塔希尔}说 / {P|米娜·塔希尔}来'],
    ['塔希说 / {P|米娜·塔希}来', '塔希说 / {P|米娜·塔希}来'],
    ['米娜瓦说 / {P|米娜瓦·塔希}来', '米娜瓦说 / {P|米娜瓦·塔希}来'],
    ['塔希尔说 / {L|米娜·塔希尔}来', '塔希尔说 / {L|米娜·塔希尔}来'],
    // Not what the page has as two types.
    ['卡罗维去 / {P|卡罗维}说 / {L|卡罗维}大', '卡罗维去 / {P|卡罗维}说 / {L|卡罗维}大'],
    // The longest at each place, none overlapping another.
    ['去望川市青石区 / {L|望川市} / {L|望川市青石区}', '去{L|望川市青石区} / {L|望川市} / {L|望川市青石区}'],
    ['石大石大石 / {P|石大石}说', '{P|石大石}大石 / {P|石大石}说'],
    ['石大有石大有 / {P|石大有}说', '{P|石大有}{P|石大有} / {P|石大有}说'],
    ['石大{L|有川湖}边 / {P|石大有}说', '石大{L|有川湖}边 / {P|石大有}说'],
    ['石大有{L|望川湖}边石大有 / {P|石大有}说', '{P|石大有}{L|望川湖}边{P|石大有} / {P|石大有}说'],
    ['{L|望川石大}有 / {P|石大有}说', '{L|望川石大}有 / {P|石大有}说'],
    ['石头 / {P|石大有}说', '石头 / {P|石大有}说'],
  ] as const)
    it(`${before} → ${after}`, () => assert.equal(complete(before), after));
  it("are not looked for where the reader's word list leaves them out", () =>
    assert.equal(complete('石大有去 / {P|石大有}说', '石大有\tignore'), '石大有去 / {P|石大有}说'));
});

describe('a surname with a title', () => {
  const complete = (page: string) => shown(findKnownNames(passagesOf(page), null));
  for (const [before, after] of [
    ['倪校长说 / {P|倪清}来', '{P|倪校长}说 / {P|倪清}来'],
    ['今天，倪副校长说 / {P|倪清之}来', '今天，{P|倪副校长}说 / {P|倪清之}来'],
    ['{P|倪}校长说 / {P|倪清}来', '{P|倪校长}说 / {P|倪清}来'],
    ['{L|望川}的石大有，倪校长 / {P|倪清}来', '{L|望川}的石大有，{P|倪校长} / {P|倪清}来'],
    ['倪校长说 / {P|石清}来', '倪校长说 / {P|石清}来'],
    ['倪校长说 / {P|倪清之子}来', '倪校长说 / {P|倪清之子}来'],
    ['倪校长说 / {L|倪清}来', '倪校长说 / {L|倪清}来'],
    ['老倪校长说 / {P|倪清}来', '老倪校长说 / {P|倪清}来'],
    ['·倪校长说 / {P|倪清}来', '·倪校长说 / {P|倪清}来'],
    ['倪{O|校长会}说 / {P|倪清}来', '倪{O|校长会}说 / {P|倪清}来'],
    ['倪说 / {P|倪清}来', '倪说 / {P|倪清}来'],
  ] as const)
    it(`${before} → ${after}`, () => assert.equal(complete(before), after));
});

describe('further mentions of forms', () => {
  const forms = new Map<string, EntityType>([
    ['白鹭纺织', 'organization'],
    ['白鹭', 'person'],
    ['石大', 'person'],
  ]);
  const marked = (page: string, fits?: (behind: string) => boolean) =>
    shown(withMentions(passagesOf(page), forms, fits));
  for (const [before, after] of [
    ['看白鹭纺织和白鹭', '看{O|白鹭纺织}和{P|白鹭}'],
    ['白鹭石大石大', '{P|白鹭}{P|石大}{P|石大}'],
    // They take the place of names that they hold, and of no others.
    ['看{L|白}鹭纺织', '看{O|白鹭纺织}'],
    ['看白{L|鹭纺}织', '看{O|白鹭纺织}'],
    ['看{L|白鹭纺织}', '看{L|白鹭纺织}'],
    ['看{O|白鹭纺织厂}', '看{O|白鹭纺织厂}'],
    ['看{L|小白鹭}纺织', '看{L|小白鹭}纺织'],
    ['看白{L|鹭纺织厂}', '看白{L|鹭纺织厂}'],
    ['看{W|白鹭}纺织', '看{W|白鹭}纺织'],
  ] as const)
    it(`${before} → ${after}`, () => assert.equal(marked(before), after));
  it('are none where what stands behind does not fit, but a shorter form may be one', () => {
    assert.equal(
      marked('白鹭纺织厂，白鹭去', (behind) => behind !== '厂'),
      '{P|白鹭}纺织厂，{P|白鹭}去',
    );
    assert.equal(
      marked('看石大', (behind) => behind === ''),
      '看{P|石大}',
    );
  });
});

describe('a Japanese surname alone', () => {
  for (const [before, after] of [
    ['高桥说 / {P|高桥早苗}来', '{P|高桥}说 / {P|高桥早苗}来'],
    ['高桥，高桥流 / {P|高桥早苗}来', '{P|高桥}，高桥流 / {P|高桥早苗}来'],
    ['见高桥 / {P|高桥早苗}来', '见{P|高桥} / {P|高桥早苗}来'],
    ['高桥说 / {P|高桥早}来', '高桥说 / {P|高桥早}来'],
    ['高桥说 / {P|高桥·早苗}来', '高桥说 / {P|高桥·早苗}来'],
    ['高桥说 / {L|高桥早苗}来', '高桥说 / {L|高桥早苗}来'],
    ['石大说 / {P|石大早苗}来', '石大说 / {P|石大早苗}来'],
  ] as const)
    it(`${before} → ${after}`, () => assert.equal(shown(withSurnamesAlone(passagesOf(before))), after));
});
