/** The rules on places, by their own examples, with a small gazetteer. */
import { loadGazetteer } from '../../../src/core/entities/gazetteer.ts';
import { type PlaceRule, placeRules } from '../../../src/core/entities/rules/places.ts';
import { marksIn, written } from '../../name-marks.ts';
import { testRules } from '../rules.ts';

const gazetteer = loadGazetteer({
  year: 2024,
  divisions: [
    ['110000', '北京市'],
    ['220000', '吉林省'],
    ['220100', '长春市'],
    ['310000', '上海市'],
    ['440184', '从化区'],
    ['653100', '喀什地区'],
    ['653201', '和田市'],
  ],
  countries: [
    ['JP', 'Japan', ['日本']],
    ['EG', 'Egypt', ['埃及']],
    ['YE', 'Yemen', ['也门']],
  ],
});

testRules('rules on places', placeRules, (before: string, rules: readonly PlaceRule[]) => {
  const { text, names } = marksIn(before);
  const context = { text, gazetteer, isListed: () => false };
  return written(
    text,
    rules.reduce((found, { apply }) => apply(found, context), names),
  );
});
