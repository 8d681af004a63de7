/** Names of columns that no list has, told by weak signs from lines of headlines. */
import assert from 'node:assert/strict';
import { mayBeName, nameOdds } from '../../../src/core/page/column-names.ts';

const story =
  '渡口的老艄公姓阮，撑船四十年，两岸的人都坐过他的船。去年大桥通车，来渡河的人少了，他还是每天天亮就把船解开，说万一有人不想走桥呢。';
const odds = (line: string, beside: string) => nameOdds({ line, beside, story });

describe('the odds of a name of a column', () => {
  it('are high for names that nobody has listed', () => {
    for (const name of [
      '街市寻常',
      '窗下闲谭',
      '矿工兄弟',
      '一席话',
      '听老人说',
      '我们村的事',
      '望川旧梦',
      '課堂側記',
      '★兵营夜话',
    ])
      assert.ok(odds(name, '老艄公的船还在等人') > 0, `${name} ${odds(name, '老艄公的船还在等人')}`);
  });
  it('are low for lines of headlines', () => {
    for (const [line, beside] of [
      ['大桥通了', '老艄公还在'],
      ['撑船四十年', '不知道歇一天'],
      ['渡口艄公', '每天天亮就解船'],
      ['三部委发文', '小学不得留作业'],
      ['渡口的人', '把船解开等人来'],
    ] as const)
      assert.ok(odds(line, beside) < 0, `${line} ${odds(line, beside)}`);
  });
  it('fall where the story says the words', () => {
    const told = nameOdds({ line: '望川旧梦', beside: '老艄公的船还在等人', story: `望川旧梦里，${story}` });
    assert.ok(told < odds('望川旧梦', '老艄公的船还在等人'));
  });
});

describe('what may be a name', () => {
  it('has a few characters, and marks around them alone', () => {
    for (const line of [
      '一席话',
      '【茶事】',
      '■听老人说',
      '·经济时评·',
      '“百姓话题”',
      '渡口边的八个小故事'.slice(0, 8),
    ])
      assert.ok(mayBeName(line), line);
    for (const line of ['话', '【路】', '短评？', '春，夏', '春·', '渡口边的九个小小故事'])
      assert.ok(!mayBeName(line), line);
  });
});
