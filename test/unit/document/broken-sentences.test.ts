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
  joinBrokenSentences(page, { passages: linesOf(page, changes), uncertainWraps: [] }).map(({ text }) => text);

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
    const [passage] = joinBrokenSentences(page, { passages: linesOf(page), uncertainWraps: [] });
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

  it('go on below an empty line where the page reader thinks of a wrap', () => {
    const textsOf = (page: string, from: string, changes?: (line: string) => Partial<Passage>) => {
      const passages = linesOf(page, changes);
      const end = page.indexOf(from) + from.length;
      return joinBrokenSentences(page, { passages, uncertainWraps: [{ start: end, end: end + 2 }] }).map(
        ({ text }) => text,
      );
    };
    for (const above of ['镇党委、镇全面推行河', '雨停了，镇全面推行河', '他说：“镇全面推行河', '“镇全面推行河'])
      assert.deepEqual(textsOf(`${above}\n\n长制领导小组开了会，他来了。\n`, above), [
        `${above}长制领导小组开了会，他来了。`,
      ]);
    // A phrase may head what is below it, and a sentence's end ends it.
    for (const above of ['镇全面推行河', '“镇全面推行”河长', '雨停了，他来了。'])
      assert.equal(textsOf(`${above}\n\n长制领导小组开了会，他来了。\n`, above).length, 2, above);
    const page = '雨停了，他说\n\n大有下了山。\n\n他走了。\n';
    assert.equal(textsOf(page, '大有下了山。').length, 3);
    assert.equal(textsOf(page.replace('\n\n大', '\n\n\n大'), '他说').length, 3);
    assert.equal(textsOf(page, '他说', (line) => ({ article: line.startsWith('大') ? 1 : 0 })).length, 3);
  });
});
