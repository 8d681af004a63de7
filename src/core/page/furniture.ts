/**
 * Furniture: what a paper prints on a page that belongs to no article. Masthead, folio, names of sections, colophon, credits of pictures and
 * index lines. Beside what a line says it counts where it stands.
 */
import type { FurnitureKind } from '../reading.ts';
import type { Rule } from '../rule.ts';
import { withoutSpaces } from '../text/spaces.ts';
import { type Guess, guesserBy, guessOf } from './furniture-guesses.ts';
import type { Piece } from './furniture-rules.ts';
import { footLength, headLength } from './page-head.ts';
import { runningHead } from './running-heads.ts';
import { sentenceEnd } from './sentence-end.ts';

/** Uncertain lines are furniture only within this many lines of the edge of the page. */
const edge = 4;
/** Longest names of sections that are told by their place alone, in characters. */
const longestSectionName = 8;
const dailyName = /^[\u4e00-\u9fff]{2,6}(?:日报|晚报|晨报|早报|时报|商报|都市报|日報|晚報|晨報|早報|時報|商報)$/u;

/** The kind of furniture that each line of a page is, or null. @param lines their texts, in order. */
export function furnitureOf(lines: readonly string[], rules?: readonly Rule<Piece>[]): (FurnitureKind | null)[] {
  const guesses = lines.map(rules ? guesserBy(rules) : guessOf);
  const last = lines.length - 1;
  for (const i of last < edge ? [] : [0, 1, last]) {
    const kind = guesses[i]?.sure ? null : runningHead(lines[i] as string);
    if (kind) guesses[i] = { kind, sure: true };
  }
  const head = last < edge ? 0 : headLength(lines, guesses);
  const foot = lines.length - (last < 2 * edge ? 0 : footLength(lines, guesses));
  const accepted = guesses.map((guess, i) => i < head || i >= foot || guess?.sure === true);
  const spread = (order: readonly number[]) => {
    let beside = false;
    for (const i of order) {
      if (guesses[i] && (beside || accepted[i])) accepted[i] = true;
      beside = accepted[i] === true;
    }
  };
  const forward = [...lines.keys()];
  // At the page's foot, lines that are nothing but such pieces need no neighbour, if there are several.
  const run = guesses.slice(-edge).length - 1 - guesses.slice(-edge).findLastIndex((guess) => !guess);
  if (last >= 2 * edge && run > 1) accepted.fill(true, -run);
  // The name of a daily on the very last line needs no neighbour at all.
  if (last >= edge && guesses[last]?.kind === 'masthead' && dailyName.test(withoutSpaces(lines[last] as string)))
    accepted[last] = true;
  spread(forward);
  spread(forward.toReversed());
  return guesses.map((guess, i) =>
    accepted[i] && guess
      ? guess.kind
      : (divider(lines, i) ??
        titleOfIndex(lines, accepted, guesses, i) ??
        unlisted(lines, accepted, guesses, i) ??
        (i < head ? 'masthead' : i >= foot ? 'colophon' : null)),
  );
}

/**
 * Names that no list has, by where they stand: a section's between two lines of the page's head or foot, 1999年11月3日 ⏎ 茶市 ⏎ 第6版, the paper's
 * on the first line above them, 狮城早讯 ⏎ 1998年7月16日 星期四.
 */
function unlisted(
  lines: readonly string[],
  accepted: readonly boolean[],
  guesses: readonly (Guess | null)[],
  i: number,
): FurnitureKind | null {
  const isEdge = (k: number) => {
    const kind = accepted[k] ? guesses[k]?.kind : undefined;
    return kind !== undefined && kind !== 'credit' && kind !== 'index';
  };
  const isNearEdge = i < 2 * edge || i >= lines.length - 2 * edge;
  if (!isNearEdge || lines.length <= edge || !isEdge(i - 1) || !isEdge(i + 1)) return null;
  const own = withoutSpaces(lines[i] as string);
  return own.length <= longestSectionName && !/[\p{P}\d]/u.test(own) ? 'section' : null;
}

/** ——, · ·, * * *: what parts two pieces and says nothing. Character recognition takes a dash for 一. */
const dividing = /^(?:[—―─–_=~～·•．*＊※☆★◇◆]\s*)+一?$/u;
/** What is left of a rule or a speck of the paper; no sentence has one of these alone on a line. */
const speck = /^[|｜_~^=]$/u;

function divider(lines: readonly string[], i: number): FurnitureKind | null {
  const own = lines[i] as string;
  if (speck.test(own)) return 'section';
  // A dash or an ellipsis of a sentence may be alone on its line, too.
  const isOne = own.length > 1 && dividing.test(own) && sentenceEnd.test((lines[i - 1] ?? '。').slice(-4));
  return isOne ? 'section' : null;
}

/** 如何预防和减少近视 ⏎ 详见第二版, 守灯人 ⏎ →2版: the title before a reference belongs to the index, too, where nothing else can follow it. */
function titleOfIndex(
  lines: readonly string[],
  accepted: readonly boolean[],
  guesses: readonly (Guess | null)[],
  i: number,
): FurnitureKind | null {
  const next = guesses[i + 1];
  if (!accepted[i + 1] || next?.kind !== 'index' || !/[见見]|^\s*[→➜➔►▶>》＞]/.test(lines[i + 1] as string))
    return null;
  return (lines[i] as string).length <= 24 && !/[。，；！？]/.test(lines[i] as string) ? 'index' : null;
}
