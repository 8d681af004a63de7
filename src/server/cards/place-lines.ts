/** What is known of a place, in a line or two: where it lies, or what it could be. The gazetteer's and the dictionary's own names. */
import type { Division, Gazetteer } from '../../core/entities/gazetteer.ts';
import type { Candidate, PlaceFacts } from './place-facts.ts';
import type { CardWords } from './words.ts';

/** More candidates than this are counted, not named. */
const candidatesShown = 4;

export function placeLines(facts: PlaceFacts, gazetteer: Gazetteer, words: CardWords): readonly string[] {
  const [first] = facts.candidates;
  if (!first) return [];
  if (facts.certain) return [certainLine(first, gazetteer, words)];
  const shown = facts.candidates.slice(0, candidatesShown).map((candidate) => shortLine(candidate, gazetteer, words));
  const { reason } = facts;
  const why = reason?.kind === 'named' ? words.because.named(reason.place) : reason ? words.because.form : null;
  return [words.couldBe(shown, facts.candidates.length - shown.length), ...(why ? [why] : [])];
}

function certainLine(candidate: Candidate, gazetteer: Gazetteer, words: CardWords): string {
  if (candidate.kind !== 'division') return shortLine(candidate, gazetteer, words);
  const own = candidate.path.at(-1) as Division;
  const path = candidate.path.map(({ name }) => name).join(' › ');
  return `${path} · ${levelOf(own, words)} · ${own.code} (${gazetteer.year})`;
}

function shortLine(candidate: Candidate, { byCode }: Gazetteer, words: CardWords): string {
  if (candidate.kind === 'country')
    return `${words.country} · ${countryName(candidate.code, words)} (${candidate.code})`;
  if (candidate.kind === 'division') {
    const own = candidate.path.at(-1) as Division;
    const outer = candidate.path.slice(0, -1).map(({ name }) => name);
    return `${own.name}${bracketed([own.code, ...outer.slice(-1)], words)}`;
  }
  const { kind, fact } = candidate;
  const where = byCode.get(fact.where)?.name ?? (fact.where ? countryName(fact.where, words) : '');
  if (kind === 'capital') return `${words.capitalOf(where)} — ${fact.english}`;
  return `${fact.english}${bracketed([words.feature[kind], ...(where ? [where] : [])], words)}`;
}

const bracketed = (parts: readonly string[], { chinese }: CardWords) =>
  chinese ? `（${parts.join('，')}）` : ` (${parts.join(', ')})`;

const levelOf = ({ name, level }: Division, words: CardWords) =>
  words.level(level, level === 'province' && name.endsWith('市'));

function countryName(code: string, { chinese }: CardWords): string {
  return new Intl.DisplayNames(chinese ? 'zh-CN' : 'en', { type: 'region' }).of(code) ?? code;
}
