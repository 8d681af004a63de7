/**
 * Persons of two characters that are words of the page: what stands there at least as often without being a name, and never as who says or does
 * something, is no name where the recogniser took it for one.
 *   收藏者展示{玉琮} … 刻在玉琮上 … 一件玉琮 → no person
 *   村民{方圆}说 … 方圆百里 … 方圆数十里 → still a person, whom a role stands before
 */
import type { NameSpan, Span } from '../reading.ts';
import { isFollower, says, saysWhoActs } from './followers.ts';
import type { NamedPassage } from './named-passage.ts';
import { isRoleBefore } from './rules/finders/roles.ts';
import { mayBeginTitle, title, titledSurname } from './titles.ts';
import type { WordList } from './word-list.ts';

/** What stands behind names that are part of another word: 列宁主义, 雷锋精神. */
const namedAfter = /^(?:主义|精神|思想|文学|故居|[式牌杯奖号路氏像传诗词])/;
const quoted = /[“”‘’「」『』《》]/;

interface Uses {
  /** How often the page has it as a person. */
  readonly names: number;
  /** Whether in one place what stands around says that it is one. */
  readonly isSupported: boolean;
}

/** @param wordList its names are persons whatever the page says. */
export function withoutWordsOfPage(
  passages: readonly NamedPassage[],
  wordList: WordList | null,
): readonly NamedPassage[] {
  const used = usesOf(passages, wordList);
  if (used.size === 0) return passages;
  const words = timesAsWords(passages, used);
  const isWord = (own: string): boolean => {
    const uses = used.get(own);
    return uses !== undefined && !uses.isSupported && (words.get(own) ?? 0) >= uses.names;
  };
  return passages.map((passage) => {
    const kept = passage.names.filter((name) => !(isShortPerson(name) && isWord(ownOf(passage.text, name))));
    return kept.length === passage.names.length ? passage : { ...passage, names: kept };
  });
}

const ownOf = (text: string, { start, end }: NameSpan) => text.slice(start, end);
const isShortPerson = ({ start, end, type }: NameSpan): boolean => type === 'person' && end - start === 2;

function usesOf(passages: readonly NamedPassage[], wordList: WordList | null): ReadonlyMap<string, Uses> {
  const used = new Map<string, Uses>();
  const parts = partsOfPersons(passages);
  for (const { text, names } of passages)
    for (const name of names) {
      const own = ownOf(text, name);
      if (parts.has(own) || !isShortPerson(name) || wordList?.names.has(own) || titledSurname(own) !== null) continue;
      const last = used.get(own);
      const isSupported = last?.isSupported || stands(text, name);
      used.set(own, { names: (last?.names ?? 0) + 1, isSupported });
    }
  return used;
}

/** The first and the last two characters of the longer persons, 高桥 of 高桥早苗: how the page names them again. */
const partsOfPersons = (passages: readonly NamedPassage[]): ReadonlySet<string> =>
  new Set(
    passages.flatMap(({ text, names }) =>
      names.flatMap((name) => {
        if (name.type !== 'person' || name.end - name.start < 3) return [];
        const own = ownOf(text, name);
        return [own.slice(0, 2), own.slice(-2)];
      }),
    ),
  );

/** Whether a person stands there by what is around. */
const stands = (text: string, { start, end }: Span): boolean =>
  isRoleBefore(text, start) ||
  says(text, end) ||
  saysWhoActs(text, end) ||
  isFollower(text, end) ||
  isTitleAt(text, end) ||
  (/[（(]/.test(text.charAt(start - 1)) && /[摄文图绘画]/.test(text.charAt(end)));
const titleBehind = new RegExp(title, 'y');
function isTitleAt(text: string, offset: number): boolean {
  titleBehind.lastIndex = offset;
  return mayBeginTitle(text, offset) && titleBehind.test(text);
}

/** How often each of the names stands in no name, in no quotation and not before what is named after somebody. */
function timesAsWords(passages: readonly NamedPassage[], used: ReadonlyMap<string, Uses>): ReadonlyMap<string, number> {
  const firsts = new Set([...used.keys()].map((own) => own.charAt(0)));
  const times = new Map<string, number>();
  for (const { text, names } of passages) {
    let next = 0;
    for (let i = 0; i < text.length - 1; i++) {
      if (!firsts.has(text.charAt(i))) continue;
      const own = text.slice(i, i + 2);
      if (!used.has(own)) continue;
      while (next < names.length && (names[next] as NameSpan).end <= i) next++;
      if ((names[next]?.start ?? text.length) < i + 2) continue;
      if (quoted.test(text.charAt(i - 1)) || namedAfter.test(text.slice(i + 2, i + 4))) continue;
      // A person whom the recogniser has missed there is one elsewhere, too.
      const isPerson = stands(text, { start: i, end: i + 2 });
      times.set(own, isPerson ? Number.NEGATIVE_INFINITY : (times.get(own) ?? 0) + 1);
    }
  }
  return times;
}
