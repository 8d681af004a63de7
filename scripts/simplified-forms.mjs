/**
 * Writes src/core/text/simplified-forms.json: traditional characters, one UTF-16 unit each, and the simplified character that each is written as
 * in the mainland. Made from the tables of OpenCC (package opencc-js, Apache-2.0) for Taiwan and Hong Kong; run it again after an update of the package.
 */
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js/t2cn';

const converters = [
  Converter({ from: 'tw', to: 'cn' }),
  Converter({ from: 'hk', to: 'cn' }),
  Converter({ from: 't', to: 'cn' }),
];
const pairs = new Map();
for (let unit = 0x3400; unit < 0xa000; unit++) {
  const character = String.fromCharCode(unit);
  for (const convert of converters) {
    const simplified = convert(character);
    if (simplified.length === 1 && simplified !== character && !pairs.has(character)) pairs.set(character, simplified);
  }
}
const data = { traditional: [...pairs.keys()].join(''), simplified: [...pairs.values()].join('') };
writeFileSync('src/core/text/simplified-forms.json', `${JSON.stringify(data, null, 2)}\n`);
console.log(`${pairs.size} characters`);
