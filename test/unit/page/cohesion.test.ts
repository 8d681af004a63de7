/** Cohesion: which lines share words. */
import assert from 'node:assert/strict';
import { cohesionOf, pairsOf } from '../../../src/core/page/cohesion.ts';
import { linesOf } from '../../../src/core/page/lines.ts';

const pullOf = (text: string) => [...cohesionOf(pairsOf(text), linesOf(text)).pull];
const [nowhere, before, after] = [0, 1, 5];

describe('where the words of a line occur again', () => {
  it('after it, or before it', () =>
    assert.deepEqual(pullOf('望川古桥\n清水绕山\n石街有望川灯'), [after, nowhere, before]));
  it('whatever blanks stand between its characters', () =>
    assert.deepEqual(pullOf('望 川\n清水绕山\n石街有望　川灯'), [after, nowhere, before]));
  it('not by a pair that a line end cuts', () =>
    assert.deepEqual(pullOf('石街有望\n川灯\n清水绕望川山'), [nowhere, nowhere, nowhere]));
  it('not by a pair around a mark', () => assert.deepEqual(pullOf('有望，川灯\n清水绕望川山'), [nowhere, nowhere]));
});
