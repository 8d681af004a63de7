/**
 * Copies of passages whose names are others: what stands around a name in real sentences is learnt from them, whatever the name (Dai and Adel 2020,
 * "mention replacement"). A name of a passage is the same wherever the passage has it.
 */
import type { Random } from '../random.ts';
import { pick } from '../random.ts';
import { rewrite } from './augment.ts';
import type { Example, Mark } from './corpora.ts';
import type { FrameNames } from './frame-names.ts';
import { chooserOf, type Inventor, type NameList, lists as words } from './invent.ts';

/** What other names are taken from. */
export interface NameSources {
  readonly inventor: Inventor;
  readonly frameNames: FrameNames;
  /** Short names of companies and brands. */
  readonly companies: readonly string[];
}

type NameType = Exclude<Mark['type'], null>;

/** Of a passage's names that are exchanged. */
const exchanged = 0.75;
/** In characters: a short name of an organization is a brand or an abbreviation. */
const longestShort = 5;

const surnames = new Set([...words.surnames, ...words.rareSingleSurnames, ...words.functionSurnames]);

/** Names of one kind stand in the same sentences: in Chinese or not, short ones, those that end alike (学院, 县). */
function kindOf(name: string, type: NameType): string {
  if (type !== 'person') return name.length <= (type === 'place' ? 2 : 3) ? 'short' : name.slice(-1);
  if (/[·•・‧∙]/.test(name)) return 'with a dot';
  if (name.length > 3) return 'long';
  return surnames.has(name.charAt(0)) ? 'Chinese' : 'other';
}

/** @param examples whose names are taken, too, each as often as another. */
export function renamerOf(
  examples: readonly Example[],
  { inventor, frameNames, companies }: NameSources,
  random: Random,
): (example: Example) => Example {
  const known = new Map<string, Set<string>>();
  for (const { text, names } of examples) {
    for (const { start, end, type } of names) {
      const name = text.slice(start, end);
      const kind = `${type} ${kindOf(name, type)}`;
      known.set(kind, (known.get(kind) ?? new Set()).add(name));
    }
  }
  const alike = new Map([...known].map(([kind, names]) => [kind, [...names]]));
  const choose = chooserOf(random);
  const of = (list: NameList) => pick(random, words[list]);
  const frame = (kind: string) => (frameNames[kind] as FrameNames[string]).invent();
  const slots = (type: NameType) => Object.keys(frameNames).filter((kind) => frameNames[kind]?.type === type);
  const [persons, places, organizations] = [slots('person'), slots('place'), slots('organization')];
  const brand = () => of('placeHeads') + of('given') + (random() < 0.25 ? of('given') : '');
  const transliterated = () => {
    const length = 2 + Math.floor(random() * 3);
    let name = '';
    while (name.length < length) name += of('foreign').slice(0, 1 + Math.floor(random() * 2));
    return name;
  };
  const chinese = (known: () => string) =>
    choose(
      [25, known],
      [25, inventor.person],
      [15, () => frame('anyName')],
      [10, () => frame('rareTwo')],
      [15, () => frame('name')],
      [10, () => frame(pick(random, persons))],
    );
  const foreign = (known: () => string) =>
    choose([40, known], [35, inventor.person], [15, transliterated], [10, () => frame(pick(random, persons))]);
  const place = (known: () => string) =>
    choose([50, known], [30, inventor.place], [10, transliterated], [10, () => frame(pick(random, places))]);
  const organization = (known: () => string, name: string) =>
    choose(
      [50, known],
      [25, inventor.organization],
      [name.length <= longestShort ? 10 : 0, () => (random() < 0.5 ? pick(random, companies) : brand())],
      [15, () => frame(pick(random, organizations))],
    );
  const other = (name: string, type: NameType): string => {
    const kind = kindOf(name, type);
    const sameKind = () => pick(random, alike.get(`${type} ${kind}`) ?? [name]);
    if (type === 'person') return kind === 'Chinese' ? chinese(sameKind) : foreign(sameKind);
    return type === 'place' ? place(sameKind) : organization(sameKind, name);
  };
  return (example) => {
    const chosen = new Map<string, string>();
    const names = example.marks.filter(({ type }) => type !== null);
    return rewrite(example, names, (name, { type }) => {
      const key = `${type} ${name}`;
      const own = chosen.get(key) ?? (random() < exchanged ? other(name, type as NameType) : name);
      chosen.set(key, own);
      return own;
    });
  };
}
