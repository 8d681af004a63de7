import assert from 'node:assert/strict';
import { loadGazetteer } from '../../../src/core/entities/gazetteer.ts';
import { innerNames } from '../../../src/core/entities/inner-names.ts';
import type { EntityType } from '../../../src/core/reading.ts';

const gazetteer = loadGazetteer({
  year: 2024,
  divisions: [
    ['220000', '吉林省'],
    ['310000', '上海市'],
    ['653201', '和田市'],
  ],
  countries: [['EG', 'Egypt', ['埃及']]],
});

describe('innerNames', () => {
  const inside = (name: string, type: EntityType) => {
    const text = `在${name}`;
    return innerNames(text, { start: 1, end: text.length, type }, gazetteer).map(({ start, end }) =>
      text.slice(start, end),
    );
  };
  it('finds the place that an organization begins with', () =>
    assert.deepEqual(inside('上海青石大学', 'organization'), ['上海']));
  it('finds one place after the other', () => {
    assert.deepEqual(inside('吉林省和田市', 'place'), ['吉林省', '和田市']);
    assert.deepEqual(inside('埃及上海市青石港', 'place'), ['埃及', '上海市']);
  });
  it('finds nothing in a place alone, and nothing in a person', () => {
    assert.deepEqual(inside('上海市', 'place'), []);
    assert.deepEqual(inside('上海青', 'person'), []);
  });
});
