/** A marked figure as the trainer sees it: the candidates, and which of them are right. */
import { choicesOf, type Scored } from '../../core/figures/counted/choose.ts';
import { withInherited } from '../../core/figures/counted/inherited.ts';
import { indexWords, type WordIndex, wordAt } from '../../core/figures/counted/word-index.ts';
import { fold } from '../../core/figures/fold.ts';
import { kinds } from '../../core/figures/kinds.ts';
import { readFigures } from '../../core/figures/read.ts';
import type { Figure, Segmenter, Word } from '../../core/reading.ts';
import { readable } from '../../core/text/simplify.ts';
import type { MarkedText } from './marks.ts';

export interface Example {
  /** The figure and what stands around it, for people. */
  readonly shown: string;
  /** The right answers, in writing. */
  readonly gold: readonly string[];
  /** Of what is right, the best is what the figure before counts, or the first that is written and begins with no place. */
  readonly choices: readonly (Scored & {
    readonly isRight: boolean;
    readonly isBest: boolean;
    readonly phrase: string;
  })[];
}

const around = 16;

export const examplesOf = (texts: readonly MarkedText[], segmenter: Segmenter): readonly Example[] =>
  texts.flatMap((text) => examplesIn(text, segmenter.tag(readable(text.text))));

/** Sentences whose words are told with their tags; what they count, for each core figure. */
export const taggedExamples = (
  sentences: readonly (readonly [words: string, ...counted: readonly (string | null)[]])[],
): readonly Example[] =>
  sentences.flatMap(([tagged, ...counted]) => {
    const words = tagged.split(' ').map((one) => ({ word: one.split('/')[0] ?? '', tag: one.split('/')[1] ?? '' }));
    const text = words.map(({ word }) => word).join('');
    const core = readFigures(text, words).filter(({ tier }) => tier === 'core');
    const figures = core.map(({ start, end }, i) => ({ start, end, gold: [counted[i] ?? 'null'] }));
    return examplesIn({ text, figures }, words);
  });

function examplesIn({ text, figures: marked }: MarkedText, words: readonly Word[]): readonly Example[] {
  const figures = readFigures(text, words).map((figure) => {
    const mark = marked.find(({ start, end }) => start < figure.end && end > figure.start);
    const [gold = 'null'] = mark?.gold ?? [];
    return { ...figure, counted: gold === 'null' ? null : gold };
  });
  const index = indexWords(words, figures);
  const goldOf = (figure: Figure): readonly string[] =>
    marked.find(({ start, end }) => start < figure.end && end > figure.start)?.gold ?? [figure.counted ?? 'null'];
  return marked.flatMap((mark) => {
    const at = figures.findIndex(({ start, end }) => start < mark.end && end > mark.start);
    const figure = figures[at];
    if (!mark.gold || !figure) return [];
    const counting = figures.slice(0, at).findLast(({ kind }) => kinds[kind].counted !== null);
    const told = counting && counting.counted !== null ? counting : null;
    const isTold = told !== null && goldOf(told).some((one) => one !== 'null' && mark.gold?.includes(one));
    const before = figures[at - 1];
    const goes = isTold && before === told && goesOn(text, before, figure);
    const gold = goes ? ['null', ...mark.gold] : mark.gold;
    // Whose it is, as 望川 of 望川粮食产量, is no part of what is counted where it can be left out.
    const best = mark.gold.find((one) => !beginsWithPlace(text.indexOf(one), index)) ?? mark.gold[0];
    const choices = choicesOf(figure, index, told).map((scored) => {
      const { side, span } = scored.choice;
      const phrase = span
        ? text.slice(span.start, span.end).replace(/[“”‘’《》]/g, '')
        : side === 'unit'
          ? '人'
          : side === 'told'
            ? (told?.counted ?? 'null')
            : 'null';
      const isRight = side === 'told' ? isTold : gold.includes(phrase);
      return { ...scored, phrase, isRight, isBest: isRight && (side === 'told' || phrase === best) };
    });
    const shown = `${text.slice(Math.max(0, mark.start - around), mark.start)}[${text.slice(mark.start, mark.end)}]${text.slice(mark.end, mark.end + around)}`;
    return [{ shown, gold, choices }];
  });
}

/** @param at where a phrase begins, or -1. */
const beginsWithPlace = (at: number, { words, starts }: WordIndex): boolean =>
  at >= 0 && words[wordAt(starts, at)]?.tag === 'ns';

/** Whether a figure that counts nothing of its own counts what the one before it does. */
const goesOn = (text: string, before: Figure | undefined, figure: Figure): boolean =>
  before !== undefined &&
  withInherited(fold(text), { ...figure, counted: null }, { ...before, counted: 'told' }).counted === 'told';
