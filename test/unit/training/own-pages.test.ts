/** The pages of our own that the page reader learns from. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownPagesOf, setOwnPage } from '../../../src/training/page/own-pages.ts';

const file = join('src', 'training', 'page', 'own-pages.txt');
const source = readFileSync(file, 'utf8');
const pages = ownPagesOf(source);
const bare = (text: string) => text.replace(/\s+/gu, '');

describe('own pages', () => {
  it('hold the parts that their first characters tell', () => {
    const own =
      '@@\n>望川晚报\n--\n#灯亮了\n>林一\n昨晚，灯亮了。\n+谁修的\n|一号塔 三盏\n&（下转第二版）\n--0\n（上接第一版）\n';
    assert.deepEqual(ownPagesOf(own), [
      {
        head: ['望川晚报'],
        stories: [
          [
            { kind: 'headline', text: '灯亮了' },
            { kind: 'furniture', text: '林一' },
            { kind: 'para', text: '昨晚，灯亮了。' },
            { kind: 'subhead', text: '谁修的' },
            { kind: 'line', text: '一号塔 三盏' },
            { kind: 'turn', text: '（下转第二版）' },
          ],
          [{ kind: 'para', text: '（上接第一版）' }],
        ],
      },
    ]);
  });

  it('are set with every character in a part, in any of their ways, the same each time', () => {
    for (const [i, page] of pages.entries()) {
      const { text, articles, furniture } = setOwnPage(page, i);
      assert.equal(setOwnPage(page, i).text, text);
      const spans = [...furniture, ...articles.flatMap(({ headline, body }) => [...headline, ...body])];
      let at = 0;
      for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
        assert.equal(start, at);
        at = end;
      }
      assert.equal(at, bare(text).length);
    }
  });

  it('share no sentence with what the reader is tested on', () => {
    const length = 14;
    const own = new Set<string>();
    for (const line of source.split('\n').map(bare)) {
      for (let i = 0; i + length <= line.length; i++) own.add(line.slice(i, i + length));
    }
    const tested = ['test/spec', 'test/pages', 'test/fixtures', 'test/unit/page', 'test/unit/edits'].flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isFile() ? [join(folder, entry.name)] : [],
      ),
    );
    const shared = tested.flatMap((name) => {
      const text = bare(readFileSync(name, 'utf8'));
      for (let i = 0; i + length <= text.length; i++) {
        const part = text.slice(i, i + length);
        if (own.has(part) && (part.match(/[\u3400-\u9fff]/gu)?.length ?? 0) > length - 4) return [`${name}: ${part}`];
      }
      return [];
    });
    assert.deepEqual(shared, []);
  });
});
