/**
 * Writes src/core/entities/known-names.json from the word lists in src/training/entities/lexicons: places and organisations of three characters
 * and more, which are names wherever they stand.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const folder = 'src/training/entities/lexicons';
const wordsOf = (list, form = /^[\u4e00-\u9fff·-]{3,}$/) =>
  readFileSync(`${folder}/${list}.txt`, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
    .filter((word) => form.test(word));
const organizations = new Set(wordsOf('organizations'));
const places = new Set(
  [...wordsOf('world-places'), ...wordsOf('china-regions')].filter((word) => !organizations.has(word)),
);
// Names of two characters are words elsewhere, 苹果, and count only beside other names.
const shortOrganizations = wordsOf('organizations', /^[\u4e00-\u9fff]{2}$/);
const data = {
  places: [...places].join(' '),
  organizations: [...organizations].join(' '),
  shortOrganizations: [...new Set(shortOrganizations)].join(' '),
};
writeFileSync('src/core/entities/known-names.json', `${JSON.stringify(data, null, 2)}\n`);
console.log(`${places.size} places, ${organizations.size} organisations`);
