/**
 * Learns the weights of `core/page/continuity.ts` from running text: places within sentences against the end of one sentence before the beginning
 * of another. Stochastic gradient descent with AdaGrad and L1 regularisation.
 */
import {
  continuityFeatures,
  continuityLength,
  continuitySlots,
  reachOfContinuity,
  tellsContinuity,
} from '../../core/page/continuity.ts';
import { climb } from '../crf/adagrad.ts';
import { pick, type Random, randomFrom } from '../random.ts';

/** Pairs of a place within a sentence and one between two sentences that are learnt from. */
const enough = 4_000_000;
const rate = 0.15;
const l1 = 0.001;
/** A place that is told this well already is skipped. */
const leastGradient = 0.01;

interface Place {
  readonly before: string;
  readonly after: string;
}

/** @param texts paragraphs. @returns the weights, the bias last. */
export function learnContinuity(texts: readonly string[], steps = enough): Float32Array {
  const forms = texts.map((text) => withoutNumber(text).replace(/\s+/g, '')).filter((text) => text.length > 8);
  const sentences = forms.flatMap((text) => text.match(/[^。！？；]+[。！？；]*[”’」』）]?/g) ?? []);
  const ends = sentences.map((own) => own.replace(/[。！？；]+/g, '').slice(-reachOfContinuity));
  const starts = sentences.map((own) => own.slice(0, reachOfContinuity));
  const random = randomFrom(19);
  const weights = new Float32Array(continuityLength);
  const squares = new Float32Array(continuityLength).fill(0.1);
  const learn = ({ before, after }: Place, goesOn: 0 | 1) => {
    const slots = continuityFeatures(before, after);
    const score = slots.reduce((sum, slot) => sum + (weights[slot] as number), weights[continuitySlots] as number);
    const gradient = goesOn - 1 / (1 + Math.exp(-score));
    if (Math.abs(gradient) < leastGradient) return;
    for (const slot of slots) climb(weights, squares, slot, gradient, { rate, l1 });
    climb(weights, squares, continuitySlots, gradient, { rate: rate / 10, l1: 0 });
  };
  for (let step = 0; step < steps; step++) {
    learn(
      telling(() => within(pick(random, forms), random)),
      1,
    );
    learn(
      telling(() => ({ before: pick(random, ends), after: pick(random, starts) })),
      0,
    );
  }
  return weights;
}

/** Numbers of items and the name of a programme begin what is read out. */
const withoutNumber = (text: string) => text.replace(/^(?:央视网消息（新闻联播）：|（\d+）|\d+\.)/, '');

function within(text: string, random: Random): Place {
  const at = 1 + Math.floor(random() * (text.length - 1));
  return {
    before: text.slice(Math.max(0, at - reachOfContinuity), at),
    after: text.slice(at, at + reachOfContinuity),
  };
}

function telling(draw: () => Place): Place {
  for (;;) {
    const place = draw();
    if (tellsContinuity(place.before, place.after)) return place;
  }
}
