/** Names side by side in a byline, some of them letter-spaced. */
import assert from 'node:assert/strict';
import { joinText } from '../../../src/core/text/passage.ts';

describe('blanks in a byline', () => {
  const cases = [
    ['本报记者 林知远 石大有', '本报记者 林知远 石大有'],
    ['（记者 林 远）', '（记者林远）'],
    ['本报记者 林 远 司徒清和 石大有', '本报记者林远 司徒清和 石大有'],
    ['据记者了解 情况，好。', '据记者了解情况，好。'],
  ] as const;
  for (const [text, expected] of cases) {
    it(text, () => {
      assert.equal(joinText(text).text, expected);
      assert.equal(joinText(expected).text, expected);
    });
  }
});
