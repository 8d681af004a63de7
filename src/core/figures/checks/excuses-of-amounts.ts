/** Excuses of amounts that belong to another relation than the one that was found. */
import type { Excuse } from './excuse.ts';
import type { CheckedPassage } from './page.ts';
import { rightSumsOfProducts } from './stated/sums-of-products.ts';
import { rowOf } from './stated/terms.ts';

/** Each contradiction of a passage asks for them. */
const known = new WeakMap<CheckedPassage, ReturnType<typeof rightSumsOfProducts>>();
function sumsIn(passage: CheckedPassage, index: number): ReturnType<typeof rightSumsOfProducts> {
  const sums = known.get(passage) ?? rightSumsOfProducts(rowOf(passage, index));
  known.set(passage, sums);
  return sums;
}

export const ofProducts: Excuse = {
  name: 'sum-of-products',
  of: ['product', 'parts-sum', 'shares', 'growth', 'same-thing'],
  purpose: 'What is sold at several prices makes all that it brings together, and no price by itself.',
  examples: [
    [
      '茶摊卖出8元一碗的凉茶150碗、12元一碗的花茶60碗，一天进账1920元。',
      '茶摊卖出8元一碗的凉茶150碗、12元一碗的花茶60碗，一天进账1920元。',
    ],
    [
      '茶摊卖出8元一碗的凉茶150碗、12元一碗的花茶60碗，一天进账1290元。',
      '茶摊卖出8元一碗的凉茶150碗、[12元]一碗的花茶60碗，一天进账1290元。',
    ],
  ],
  apply: (passages, { passage, start, end }) => {
    const own = passages[passage];
    return own !== undefined && sumsIn(own, passage).some((sum) => start >= sum.start && end <= sum.end);
  },
};

/** 甲的难度分高出, where nothing has been told of 难度分. */
const ofMeasure = /[\u4e00-\u9fff]{2,6}的([\u4e00-\u9fff]{2,5}?)(?:高|多|少|低|快|慢|长|短|大|小|重|轻)出?了?$/;
const clauseLength = 16;

export const ofOtherMeasure: Excuse = {
  name: 'difference-of-another-measure',
  of: ['growth'],
  purpose: 'What differs by its own name need not be the amounts before it, which are of another.',
  examples: [
    ['东队得96.8分，西队得94.3分，东队的难度分高出3.5分。', '东队得96.8分，西队得94.3分，东队的难度分高出3.5分。'],
    ['东队得96.8分，西队得94.3分，东队高出3.5分。', '东队得96.8分，西队得94.3分，东队高出[3.5分]。'],
  ],
  apply: (passages, { passage, start }) => {
    const text = passages[passage]?.text ?? '';
    const clause = text.slice(Math.max(0, start - clauseLength), start);
    const measure = ofMeasure.exec(clause)?.[1];
    return measure !== undefined && text.indexOf(measure) >= start - clauseLength;
  },
};

/** Each contradiction of an article asks for them. */
const knownTemperatures = new WeakMap<CheckedPassage, readonly number[]>();
function temperaturesIn(passage: CheckedPassage): readonly number[] {
  const known = knownTemperatures.get(passage);
  if (known) return known;
  const own = passage.figures.flatMap(({ kind, value }) => (kind === 'temperature' && value !== null ? [value] : []));
  knownTemperatures.set(passage, own.slice(0, mostTemperatures));
  return own.slice(0, mostTemperatures);
}

/** 昨天最高38.6℃。／前天37.8℃，昨天最低29.4℃，温差9.2℃. */
export const ofOtherTemperatures: Excuse = {
  name: 'difference-of-other-temperatures',
  of: ['growth', 'temperature'],
  purpose: 'A difference of temperatures that any two of the article make is of those two.',
  examples: [
    [
      '昨天最高气温38.6℃。／前天的最高气温为37.8℃，昨天早晨最低29.4℃，一昼夜温差9.2℃。',
      '昨天最高气温38.6℃。／前天的最高气温为37.8℃，昨天早晨最低29.4℃，一昼夜温差9.2℃。',
    ],
    [
      '昨天最高气温36.6℃。／前天的最高气温为37.8℃，昨天早晨最低29.4℃，一昼夜温差9.2℃。',
      '昨天最高气温36.6℃。／前天的最高气温为37.8℃，昨天早晨最低29.4℃，一昼夜温差[9.2℃]。',
    ],
  ],
  apply: (passages, { passage, start, detail }) => {
    const own = passages[passage];
    const told = own?.figures.find((one) => one.start === start);
    if (!own || !told?.kind.startsWith('temperature') || told.value === null) return false;
    // 由29℃下降2.5℃，达31.5℃: the difference is right, and which way it goes is not.
    if (/^[+−]/.test(detail.at(-2) ?? '')) return false;
    if (!/差|[升降]/.test(own.text.slice(Math.max(0, start - leadOfDifference), start))) return false;
    const values = passages
      .filter(({ article }) => article === own.article)
      .flatMap(temperaturesIn)
      .slice(0, mostTemperatures);
    return values.some((a) => values.some((b) => Math.abs(a - b - (told.value as number)) < exactly));
  },
};
const [mostTemperatures, leadOfDifference] = [60, 8];
const exactly = 1e-6;

/** 带回的嫌疑人里，男性19名: the noun of what a sentence divides, right before its parts. */
const divided = /(?:^|[。，,\n])[\u4e00-\u9fff]{0,6}?([\u4e00-\u9fff]{2})[里中][，,](?:共?有)?[\u4e00-\u9fff]{1,4}$/;
/** How far around the whole its noun may stand, in characters. */
const aroundWhole = 24;

export const ofOtherGroup: Excuse = {
  name: 'parts-of-another-group',
  of: ['parts-sum'],
  purpose: 'Parts whose sentence names what it divides are those of no group that is called otherwise.',
  examples: [
    [
      '140名民警出动，29名民警守住路口。／带回的嫌疑人里，男性19名，女性8名。',
      '140名民警出动，29名民警守住路口。／带回的嫌疑人里，男性19名，女性8名。',
    ],
    [
      '这次带回嫌疑人29名。／带回的嫌疑人里，男性19名，女性8名。',
      '这次带回嫌疑人[29名]。／带回的嫌疑人里，男性19名，女性8名。',
    ],
  ],
  apply: (passages, found) => {
    const { other } = found;
    if (!other) return false;
    // The one of the two that begins the list, and the whole.
    const places = [found, other];
    return places.some((parts, i) => {
      const whole = places[1 - i] as typeof parts;
      const text = passages[parts.passage]?.text ?? '';
      const noun = divided.exec(text.slice(Math.max(0, parts.start - aroundWhole), parts.start))?.[1];
      const around = passages[whole.passage]?.text.slice(
        Math.max(0, whole.start - aroundWhole),
        whole.end + aroundWhole / 2,
      );
      const isBehind = whole.passage === parts.passage && whole.start > parts.start;
      return noun !== undefined && !isBehind && !around?.includes(noun);
    });
  },
};
