import assert from 'node:assert/strict';
import { joinBrokenSentences } from '../../../src/core/document/broken-sentences.ts';
import type { Passage } from '../../../src/core/reading.ts';
import { joinSpans, toSource } from '../../../src/core/text/passage.ts';

/** Each line of the page a passage of its own. */
function linesOf(page: string, changes: (line: string) => Partial<Passage> = () => ({})): Passage[] {
  const spans = [...page.matchAll(/\S.*/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    kind: 'paragraph' as const,
    article: 0,
    ...changes(line),
  }));
  return joinSpans(page, spans, true);
}
const textsOf = (page: string, changes?: (line: string) => Partial<Passage>) =>
  joinBrokenSentences(page, linesOf(page, changes)).map(({ text }) => text);

describe('sentences that a line end cuts', () => {
  it('are read as one where a line of running text ends within a sentence', () => {
    assert.deepEqual(textsOf('　　县农技站站长第五\n长青来了，带着\n图纸。\n'), [
      '县农技站站长第五长青来了，带着图纸。',
    ]);
    assert.deepEqual(textsOf('雨停了，护林员石\n大有下了山。\n'), ['雨停了，护林员石大有下了山。']);
    assert.deepEqual(textsOf('雨停了，护林员石\n大有和徒弟第五\n长青下了山。\n'), [
      '雨停了，护林员石大有和徒弟第五长青下了山。',
    ]);
  });

  it('stand in the page where they stood', () => {
    const page = '雨停了，护林员石\r\n大有下了山。\n';
    const [passage] = joinBrokenSentences(page, linesOf(page));
    assert.ok(passage);
    const at = passage.text.indexOf('石大有');
    const { start, end } = toSource(passage, at, at + 3);
    assert.equal(page.slice(start, end), '石\r\n大有');
    assert.equal(page.slice(passage.start, passage.end), page.trimEnd());
    assert.equal(toSource(passage, 0, passage.text.length).end, page.trimEnd().length);
  });

  it('end with a sentence, before an indented or an empty line, and with phrases', () => {
    for (const page of [
      '雨停了。\n大有下了山。\n',
      '雨停了，他说\n　　大有下了山。\n',
      '雨停了，他说\n\n大有下了山。\n',
      '春耕\n大有下了山，没有说话。\n',
    ])
      assert.equal(textsOf(page).length, 2, page);
  });

  it('do not go on in a headline or in another article', () => {
    const page = '雨停了，他说\n大有下了山。\n';
    assert.equal(textsOf(page, (line) => ({ kind: line.startsWith('大') ? 'headline' : 'paragraph' })).length, 2);
    assert.equal(textsOf(page, (line) => ({ article: line.startsWith('大') ? 1 : 0 })).length, 2);
  });
});
