/** The words of the cards, in the editor's display language. Names of the page's own are never translated. */
import { t } from '@vscode/l10n';
import type { Level } from '../../core/entities/gazetteer.ts';
import type { EntityType } from '../../core/reading.ts';
import type { Language } from '../../formats/check-messages.ts';
import type { NameKind } from './known-names.ts';

export interface CardWords {
  readonly chinese: boolean;
  readonly transliterated: string;
  readonly traditional: string;
  readonly simplified: string;
  readonly alsoRead: (character: string, readings: readonly string[]) => string;
  readonly aliases: (names: readonly string[]) => string;
  readonly titles: (titles: readonly string[]) => string;
  readonly inner: (names: readonly string[]) => string;
  readonly level: (level: Level, municipality: boolean) => string;
  readonly feature: Readonly<Record<Exclude<NameKind, 'division' | 'organization' | 'person' | 'name'>, string>>;
  readonly capitalOf: (country: string) => string;
  readonly country: string;
  readonly couldBe: (candidates: readonly string[], rest: number) => string;
  readonly because: { readonly named: (place: string) => string; readonly form: string };
  readonly mentionsIn: (title: string) => string;
  /** An amount as English prints it, for a translation. */
  readonly inEnglish: (amount: string) => string;
  readonly counted: (what: string) => string;
  readonly per: (what: string) => string;
  readonly approximate: (how: string) => string;
  readonly equals: (amount: string) => string;
  readonly yearUnknown: string;
  readonly setDate: string;
  readonly copy: string;
  readonly copyTip: (text: string) => string;
  readonly change: string;
  readonly notName: string;
  readonly notExact: string;
  /** Instead of the kind, for a date that is a clock time alone. */
  readonly clockTime: string;
  /** Titles of the quick fixes on a name. */
  readonly markAs: (name: string, type: EntityType) => string;
  readonly markNot: (name: string) => string;
  readonly merge: (name: string) => string;
  readonly addToList: (name: string) => string;
}

/** @param language what is written in another way than translated: lists, brackets, amounts. All texts are in the bundle of `@vscode/l10n`. */
export function cardWords(language: Language): CardWords {
  const chinese = language === 'zh';
  const listed = (parts: readonly string[]) => parts.join(chinese ? '、' : ', ');
  return {
    chinese,
    transliterated: t('transliterated name'),
    traditional: t('trad.'),
    simplified: t('simp.'),
    alsoRead: (character, readings) => t('{0} is read {1}', character, readings.join(t(' or '))),
    aliases: (names) => t('Also here: {0}', listed(names)),
    titles: (titles) => (chinese ? `${listed(titles)}（本文）` : listed(titles)),
    inner: (names) => t('Holds: {0}', listed(names)),
    level: (level, municipality) =>
      municipality
        ? t('municipality')
        : { province: t('province level'), prefecture: t('prefecture level'), county: t('county level') }[level],
    feature: {
      capital: t('capital'),
      city: t('city'),
      state: t('state or province'),
      place: t('place'),
      sea: t('sea'),
      mountain: t('mountain'),
      lake: t('lake'),
      river: t('river'),
      island: t('island'),
      desert: t('desert'),
      plateau: t('plateau'),
      basin: t('basin'),
      plain: t('plain'),
      peninsula: t('peninsula'),
    },
    capitalOf: (country) => t('capital of {0}', country),
    country: t('country'),
    couldBe: (candidates, rest) => {
      const parts = rest > 0 ? [...candidates, t('{0} more', rest)] : candidates;
      return t('Could be: {0}', parts.join(chinese ? '；' : ' · '));
    },
    because: {
      named: (place) => t('likelier the first: the page names {0}', place),
      form: t('likelier the first, by the form of the name'),
    },
    mentionsIn: (title) => (chinese ? `${title}：` : `${title}: `),
    inEnglish: (amount) => (chinese ? `译文：${amount}` : amount),
    counted: (what) => t('Counts: {0}', what),
    per: (what) => t('per {0}', what),
    approximate: (how) => t('approximate: {0}', how),
    equals: (amount) => (chinese ? `合 ${amount}` : amount),
    yearUnknown: t('year unknown'),
    setDate: t('Set the Page’s Date…'),
    copy: t('Copy'),
    copyTip: (text) => t('Copy {0}', text),
    change: t('Change…'),
    notName: t('Not a Name'),
    notExact: t('no certain value'),
    clockTime: t('Time of day'),
    markAs: (name, type) =>
      ({
        person: t('{0} is a person', name),
        place: t('{0} is a place', name),
        organization: t('{0} is an organization', name),
        work: t('{0} is a work', name),
      })[type],
    markNot: (name) => t('{0} is not a name', name),
    merge: (name) => t('{0} is the same as…', name),
    addToList: (name) => t('Add {0} to a word list…', name),
  };
}
