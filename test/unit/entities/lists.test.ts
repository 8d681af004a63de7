/** Members of lists that the recogniser does not know. */
import assert from 'node:assert/strict';
import { withListMembers } from '../../../src/core/entities/lists.ts';
import { marksIn, written } from '../../name-marks.ts';

const complete = (source: string): string => {
  const { text, names } = marksIn(source);
  return written(text, withListMembers(text, names));
};

describe('the members of a list', () => {
  for (const [before, after] of [
    // Between two names of one type, directly beside both.
    ['{L|望川湖}、古塔、{L|青石桥}。', '{L|望川湖}、{L|古塔}、{L|青石桥}。'],
    ['{L|望川湖}、古塔、{P|石大有}。', '{L|望川湖}、古塔、{P|石大有}。'],
    ['{L|望川湖}、古塔、和{L|青石桥}。', '{L|望川湖}、古塔、和{L|青石桥}。'],
    ['{L|望川湖}、古塔，{L|青石桥}。', '{L|望川湖}、古塔，{L|青石桥}。'],
    ['{L|望川湖}、古塔{L|青石桥}、{L|丁山}。', '{L|望川湖}、古塔{L|青石桥}、{L|丁山}。'],
    ['{L|望川湖}、古塔、石林、{L|青石桥}。', '{L|望川湖}、古塔、石林、{L|青石桥}。'],
    ['{W|《湖》}、古塔、{W|《山》}。', '{W|《湖》}、古塔、{W|《山》}。'],
    // Behind two persons of the list whoever has a surname and a given name, and behind that one the next.
    ['{P|梁秋石}、{P|高山}、林知远，', '{P|梁秋石}、{P|高山}、{P|林知远}，'],
    ['{P|梁秋石}、{P|高山}、林知远、谢一。', '{P|梁秋石}、{P|高山}、{P|林知远}、{P|谢一}。'],
    ['{P|梁秋石}、{P|高山}、林知远等人', '{P|梁秋石}、{P|高山}、{P|林知远}等人'],
    ['{P|梁秋石}、{P|高山}、林知远', '{P|梁秋石}、{P|高山}、{P|林知远}'],
    ['{P|梁秋石}、{P|高山}、林知远们，', '{P|梁秋石}、{P|高山}、林知远们，'],
    ['{P|梁秋石}、{P|高山}、各位，', '{P|梁秋石}、{P|高山}、各位，'],
    ['{P|高山}、林知远，', '{P|高山}、林知远，'],
    ['{P|梁秋石}，{P|高山}、林知远，', '{P|梁秋石}，{P|高山}、林知远，'],
    ['{P|梁秋石}、老友{P|高山}、林知远，', '{P|梁秋石}、老友{P|高山}、林知远，'],
    ['{O|日昌}、{P|高山}、林知远，', '{O|日昌}、{P|高山}、林知远，'],
    ['{L|望川}、{L|高山}、林知远，', '{L|望川}、{L|高山}、林知远，'],
    // Behind an organization what has the form of one, of three characters at least.
    ['{O|日昌}、望川科技、体操队等', '{O|日昌}、{O|望川科技}、{O|体操队}等'],
    ['{O|日昌}、球队，', '{O|日昌}、球队，'],
    ['{O|日昌}、工作，', '{O|日昌}、工作，'],
    ['{O|日昌}、望川{O|体操队}，', '{O|日昌}、望川{O|体操队}，'],
    ['{L|日昌}、望川科技，', '{L|日昌}、望川科技，'],
    // A company before an organization, where a sentence and its list begin.
    ['华辰科技、{O|理享汽车}上市', '{O|华辰科技}、{O|理享汽车}上市'],
    ['{P|石大有}说：华辰科技、{O|理享汽车}上市', '{P|石大有}说：{O|华辰科技}、{O|理享汽车}上市'],
    ['好。望川华辰科技、{O|理享汽车}上市', '好。{O|望川华辰科技}、{O|理享汽车}上市'],
    ['好，华辰科技、{O|理享汽车}上市', '好，华辰科技、{O|理享汽车}上市'],
    ['华辰中学、{O|理享汽车}上市', '华辰中学、{O|理享汽车}上市'],
    ['华辰科技、{L|望川}有名', '华辰科技、{L|望川}有名'],
    ['华辰科技和{O|理享汽车}上市', '华辰科技和{O|理享汽车}上市'],
  ] as const)
    it(`${before} → ${after}`, () => assert.equal(complete(before), after));
});
