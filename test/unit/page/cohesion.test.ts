/** Cohesion: which lines share words. */
import assert from 'node:assert/strict';
import { cohesionOf, pairsOf } from '../../../src/core/page/cohesion.ts';
import { linesOf } from '../../../src/core/page/lines.ts';

const cohesionSidesOf = (text: string) => [...cohesionOf(pairsOf(text), linesOf(text)).cohesionSide];
const [nowhere, before, after] = [0, 1, 5];

describe('where the words of a line occur again', () => {
  it('after it, or before it', () =>
    assert.deepEqual(cohesionSidesOf('望川古桥\n清水绕山\n石街有望川灯'), [after, nowhere, before]));
  it('whatever blanks stand between its characters', () =>
    assert.deepEqual(cohesionSidesOf('望 川\n清水绕山\n石街有望　川灯'), [after, nowhere, before]));
  it('not by a pair that a line end cuts', () =>
    assert.deepEqual(cohesionSidesOf('石街有望\n川灯\n清水绕望川山'), [nowhere, nowhere, nowhere]));
  it('not by a pair around a mark', () =>
    assert.deepEqual(cohesionSidesOf('有望，川灯\n清水绕望川山'), [nowhere, nowhere]));
});
