/**
 * The cases of `../shared/cases/reported.jsonl` that say what tidying gives. The folder lies beside the project and is no part of it; without it
 * these tests are skipped, with a message.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { tidy } from '../../src/core/edits/tidy.ts';
import { pageWeights } from '../page-weights.ts';

interface Case {
  readonly id: string;
  readonly text: string;
  readonly expect: {
    readonly tidy?: string;
    readonly tidyHas?: readonly string[];
    readonly tidyNot?: readonly string[];
  };
}

const file = resolve('../shared/cases/reported.jsonl');
const cases: readonly Case[] = existsSync(file)
  ? readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];

describe('reported cases of line wraps', () => {
  before(function () {
    if (cases.length > 0) return;
    console.log('      skipped: ../shared, which is no part of the project, is not there');
    this.skip();
  });
  it('come out as they should', () => {
    const wrong = cases.flatMap(({ id, text, expect }) => {
      const { tidy: whole, tidyHas = [], tidyNot = [] } = expect;
      if (whole === undefined && tidyHas.length + tidyNot.length === 0) return [];
      const tidied = tidy(text, pageWeights, { radicals: false, range: null });
      const isRight =
        (whole === undefined || tidied === whole) &&
        tidyHas.every((words) => tidied.includes(words)) &&
        !tidyNot.some((words) => tidied.includes(words));
      return isRight ? [] : id;
    });
    assert.deepEqual(wrong, []);
  });
});
