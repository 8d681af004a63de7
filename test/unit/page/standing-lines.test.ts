/** Lines that stand alone because of those beside them. The page is at the end of a column of 17 characters. */
import assert from 'node:assert/strict';
import { columnsOf } from '../../../src/core/page/columns.ts';
import { linesOf } from '../../../src/core/page/lines.ts';
import { standingLines } from '../../../src/core/page/standing-lines.ts';
import { standingRules } from '../../../src/core/page/standing-rules.ts';
import { testRules } from '../rules.ts';

/** The lines of a text that has ⏎ for its line ends, those that stand alone in brackets. */
function shown(source: string, rules = standingRules, isCut = false): string {
  const text = source.replaceAll('⏎', '\n');
  const lines = linesOf(text);
  const { standing } = standingLines(text, lines, columnsOf(lines), isCut, rules);
  return lines
    .map(({ start, end }, i) => (standing[i] ? `[${text.slice(start, end)}]` : text.slice(start, end)))
    .join('⏎');
}

testRules('rules of standing lines', standingRules, shown);

describe('standing lines', () => {
  it('are no items of a list, wherever their lines end', () => {
    const briefs = '◆镇公所周日净滩，⏎集合地点在渔港。⏎◆县长杯今天开打，⏎三十支队伍参赛。';
    assert.equal(shown(briefs), briefs);
    const verses = '白菜有白菜的心，⏎萝卜有萝卜的根。⏎我没有别的本事，⏎就会挑水施肥。';
    assert.equal(shown(`◆几句话⏎${verses}`), `◆几句话⏎${verses}`);
    assert.ok(shown(`◆几句话⏎说给大家听⏎听的人不少⏎${verses}`).includes('[白菜'));
  });
  it('are not told by marks where every line is cut at one', () => {
    const verses = '松风入夜吹残梦，⏎流水穿林送晚晴。⏎山鸟不知人已老，';
    assert.equal(shown(verses, standingRules, true), verses);
    assert.equal(shown('【图书】渡口⏎【电影】雪落', standingRules, true), '[【图书】渡口]⏎[【电影】雪落]');
  });
});
