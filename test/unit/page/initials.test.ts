/** The first character of a text, set large, which extractors give a line of its own. */
import assert from 'node:assert/strict';
import { joinInitials } from '../../../src/core/page/initials.ts';
import { joinVerticals, linesOf } from '../../../src/core/page/lines.ts';
import { pageWeights } from '../../page-weights.ts';

const linesIn = (text: string) =>
  joinInitials(text, joinVerticals(text, linesOf(text)), pageWeights.continuity).map(({ start, end }) =>
    text.slice(start, end).replaceAll('\n', '⏎'),
  );
const behind = '个月里烧掉了三车柴，熬出来的糖';

describe('a character alone on its line', () => {
  for (const [text, expected] of [
    [`糖坊开了张\n走\n进龙坪镇的老糖坊，热气扑面而\n${behind}`, '走⏎进龙坪镇的老糖坊，热气扑面而'],
    [`走\n进龙坪镇的老糖坊，热气扑面而\n${behind}`, '走⏎进龙坪镇的老糖坊，热气扑面而'],
    [`本报记者 林知远\n走\n进龙坪镇的老糖坊里，热气扑面\n${behind}`, '走⏎进龙坪镇的老糖坊里，热气扑面'],
    [`糖坊开了张\n走\n进龙坪镇人声鼎沸的老糖坊里面\n${behind}`, '走⏎进龙坪镇人声鼎沸的老糖坊里面'],
    [`糖坊开了张\n本\n报讯龙坪镇的老糖坊日前开了张\n${behind}`, '本⏎报讯龙坪镇的老糖坊日前开了张'],
  ] as const)
    it(`is the first of the text below it: ${expected}`, () => assert.ok(linesIn(text).includes(expected)));
  for (const [what, text] of [
    ['the rest of a headline', `熬糖的女工有了完整的周\n末\n走进龙坪镇的老糖坊，热气扑面而\n${behind}`],
    ['the number of a part', `糖坊开了张。\n二\n月里的老糖坊，热气扑面而来，三\n${behind}`],
    ['above a headline', '糖坊开了张。\n走\n进老糖坊\n热气扑面\n'],
    ['above a verse', '糖坊\n走\n进龙坪镇的糖坊，\n等一块糖\n'],
    ['within a sentence', `老糖坊里的热气扑面而来，\n走\n进龙坪镇的老糖坊，热气扑面而\n${behind}`],
    ['above a blank line', `糖坊开了张\n走\n\n进龙坪镇的老糖坊，热气扑面而\n${behind}`],
    ['the last one', '糖坊开了张\n走'],
  ] as const)
    it(`stays where it is ${what}`, () => assert.deepEqual(linesIn(text), text.split('\n').filter(Boolean)));
});
