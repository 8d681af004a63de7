/** The rules for furniture, and lines in a page. */
import { furnitureOf } from '../../../src/core/page/furniture.ts';
import { furnitureRules } from '../../../src/core/page/furniture-rules.ts';
import { testRules } from '../rules.ts';

testRules('rules for furniture', furnitureRules, (text, rules) =>
  furnitureOf(text.split('\n'), rules)
    .map((kind) => kind ?? 'text')
    .join(' '),
);
