/** The sentence around a place of a passage. */
import assert from 'node:assert/strict';
import { joinText } from '../../../src/core/text/passage.ts';
import { createSentenceFinder, indexOfOffset, sentenceAt } from '../../../src/core/text/sentences.ts';

/** The sentence around the mark | of a text. */
function sentenceIn(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { text: sentence, span, start } = sentenceAt(joinText(text), offset);
  return { sentence, source: text.slice(span.start, span.end), start };
}

describe('the sentence around a place', () => {
  const cases: readonly (readonly [marked: string, sentence: string])[] = [
    ['路通了。|桥修好了。水来了。', '桥修好了。'],
    ['路通了。桥|修好了。水来了。', '桥修好了。'],
    ['路通了。桥修好了|。水来了。', '桥修好了。'],
    ['|路通了。桥修好了。', '路通了。'],
    ['路通了。桥修好|了', '桥修好了'],
    ['通了吗？|通了！', '通了！'],
    ['通了吗?通|了!好', '通了!'],
    ['还有……桥|修好了。', '桥修好了。'],
    ['他说：“路通了。”桥|修好了。', '桥修好了。'],
    ['他说：“路|通了。”桥修好了。', '他说：“路通了。”'],
    ['他说：“路通了。|”桥修好了。', '他说：“路通了。”'],
    ['（路通了。）桥|修好了。', '桥修好了。'],
    ['「『路通了。』」桥|修好了。', '桥修好了。'],
    ['真的？！桥|修好了。', '桥修好了。'],
    ['路通了|？！桥修好了。', '路通了？！'],
    ['没有句号|的标题', '没有句号的标题'],
    ['路|', '路'],
    ['路通了。桥通了。|', '桥通了。'],
  ];
  for (const [marked, sentence] of cases) {
    it(marked, () => assert.equal(sentenceIn(marked).sentence, sentence));
  }
  it('is told with its place in the source, wraps included', () => {
    assert.deepEqual(sentenceIn('路通了。桥修\n|好了。水来了。'), {
      sentence: '桥修好了。',
      source: '桥修\n好了。',
      start: 4,
    });
  });
  it('has no blank before it', () => {
    const { sentence, source, start } = sentenceIn('Done! It |works fine');
    assert.deepEqual([sentence, source, start], ['It works fine', 'It works fine', 6]);
  });
});

describe('a finder of sentences', () => {
  it('finds for every place what a single look finds', () => {
    const passage = joinText('路通了。“桥\n修好了。”水来了！好');
    const find = createSentenceFinder();
    for (let offset = 0; offset <= passage.end; offset++)
      assert.deepEqual(find(passage, offset), sentenceAt(passage, offset));
  });
});

describe('an offset of the source in a passage', () => {
  const passage = joinText('甲乙\n丙');
  it('is the character that stands there, or the next one', () =>
    assert.deepEqual(
      [0, 1, 2, 3].map((offset) => indexOfOffset(passage, offset)),
      [0, 1, 2, 2],
    ));
  it('behind the last character is the end', () => assert.equal(indexOfOffset(passage, 4), 3));
});
