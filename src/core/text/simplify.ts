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

/** The text as names and words are looked for in it. A text in simplified characters keeps the few traditional ones it has: 乾隆. */
export function readable(text: string): string {
  const dotted = dots.test(text) ? text.replace(dots, '·') : text;
  return traditional.test(dotted) && !isSimplified(dotted) ? simplify(dotted) : dotted;
}

/** A name in simplified characters. */
export function simplify(text: string): string {
  if (!traditional.test(text)) return text;
  const units = Array.from({ length: text.length }, (_, i) => simplified[text.charCodeAt(i)] as number);
  return String.fromCharCode(...units);
}
