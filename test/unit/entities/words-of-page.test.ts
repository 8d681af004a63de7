/** Persons of two characters that the page has as a word. ` / ` parts the passages of a page. */
import assert from 'node:assert/strict';
import type { NamedPassage } from '../../../src/core/entities/named-passage.ts';
import { parseWordList } from '../../../src/core/entities/word-list.ts';
import { withoutWordsOfPage } from '../../../src/core/entities/words-of-page.ts';
import { marksIn, written } from '../../name-marks.ts';

const passagesOf = (page: string): NamedPassage[] =>
  page.split(' / ').map((source) => ({ ...marksIn(source), article: 0, likely: [] }));
const run = (page: string, listed: readonly string[] = []) => {
  const { wordList } = parseWordList(listed.map((name) => ({ name, type: 'person' })));
  return withoutWordsOfPage(passagesOf(page), wordList)
    .map(({ text, names }) => written(text, names))
    .join(' / ');
};

describe('persons of two characters that are words of the page', () => {
  for (const [why, page, after] of [
    ['are none', '展出{P|玉璜} / 一件玉璜', '展出玉璜 / 一件玉璜'],
    ['in none of their places', '{P|玉璜}和 / {P|玉璜}或 / 玉璜的，玉璜是', '玉璜和 / 玉璜或 / 玉璜的，玉璜是'],
    ['unless they are read oftener', '{P|方圆}和 / {P|方圆}与 / 方圆百里', '{P|方圆}和 / {P|方圆}与 / 方圆百里'],
    ['unless a role stands before', '记者{P|方圆} / 方圆百里', '记者{P|方圆} / 方圆百里'],
    ['or behind', '{P|石头}老师 / 石头多', '{P|石头}老师 / 石头多'],
    ['or what somebody does', '{P|方圆}告诉 / 方圆百里', '{P|方圆}告诉 / 方圆百里'],
    [
      'or in one place of several',
      '{P|方圆}告诉 / 为{P|方圆} / 方圆百里，方圆数里',
      '{P|方圆}告诉 / 为{P|方圆} / 方圆百里，方圆数里',
    ],
    ['or where it is not read as one', '为{P|方圆} / 方圆告诉', '为{P|方圆} / 方圆告诉'],
    ['or says', '为{P|方圆} / 方圆说', '为{P|方圆} / 方圆说'],
    [
      'or is a part of a person',
      '{P|方圆圆}来 / 为{P|圆圆}，为{P|方圆} / 圆圆的方圆的',
      '{P|方圆圆}来 / 为{P|圆圆}，为{P|方圆} / 圆圆的方圆的',
    ],
    ['or who took the picture', '（{P|方圆}摄） / 方圆百里', '（{P|方圆}摄） / 方圆百里'],
    ['and a part of a name is no word', '看{P|方圆} / {O|方圆公司}', '看{P|方圆} / {O|方圆公司}'],
    ['nor what is quoted', '看{P|方圆} / “方圆”', '看{P|方圆} / “方圆”'],
    ['nor what is named after somebody', '看{P|方圆} / 方圆精神', '看{P|方圆} / 方圆精神'],
    ['nor is a longer name one', '看{P|方圆圆} / 方圆圆的', '看{P|方圆圆} / 方圆圆的'],
    ['nor a place', '到{L|方圆} / 方圆的', '到{L|方圆} / 方圆的'],
    ['nor a surname with a title', '看{P|石总} / 石总的', '看{P|石总} / 石总的'],
  ] as const)
    it(`${why}: ${page}`, () => assert.equal(run(page), after));

  it('are persons where the word list says so', () =>
    assert.equal(run('展出{P|玉璜} / 一件玉璜', ['玉璜']), '展出{P|玉璜} / 一件玉璜'));
});
