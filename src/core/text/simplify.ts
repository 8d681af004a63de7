/**
 * The form of a text that names and words are looked for in: traditional characters made simplified, and all dots of foreign names made one.
 * UTF-16 unit for unit, so offsets stay.
 *   臺灣大學 → 台湾大学 ; 米蘭‧昆德拉 → 米兰·昆德拉
 */
import { isSimplified } from './fold.ts';
import forms from './simplified-forms.json' with { type: 'json' };

/** For every UTF-16 unit the unit it is read as. */
const simplified = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
for (let i = 0; i < forms.traditional.length; i++) {
  simplified[forms.traditional.charCodeAt(i)] = forms.simplified.charCodeAt(i);
}

/** The dots that are set between the parts of foreign names, apart from U+00B7 itself. */
const dots = /[•‧∙⋅・･．](?=[^\d\s])/g;

/** Han characters that only traditional text has. */
const traditional = new RegExp(`[${forms.traditional}]`);
const allTraditional = new RegExp(traditional.source, 'g');

/** The text as names and words are looked for in it. A text in simplified characters keeps the few traditional ones it has: 乾隆. */
export function readable(text: string): string {
  const dotted = dots.test(text) ? text.replace(dots, '·') : text;
  return traditional.test(dotted) && !isSimplified(dotted) ? simplify(dotted) : dotted;
}

/** A text in simplified characters. */
export const simplify = (text: string): string =>
  text.replace(allTraditional, (unit) => String.fromCharCode(simplified[unit.charCodeAt(0)] as number));
