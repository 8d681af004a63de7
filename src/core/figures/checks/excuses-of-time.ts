/** Excuses that the words beside a time, an age or an edition give: whose age it is, and since when the time is. */
import type { Excuse } from './excuse.ts';
import type { CheckedPassage, FoundCheck } from './page.ts';

const kin = /^的?(?:妻|丈夫|老伴|爱人|父|母|儿|女儿|孙|哥|弟|姐|妹|岳|婆婆|公公|奶奶|爷爷|外婆|外公|女友|男友|未婚)/;
const behind = 4;
const deictic = /(?:[这近]|最近|前)$/;
const after = /^(?:之?[后前]|以[后前])/;

const textOf = (passages: readonly CheckedPassage[], passage: number): string => passages[passage]?.text ?? '';
/** Whether what a contradiction stands at is told in a sentence before what it stands against: it cannot refer to that. */
const isBefore = (passages: readonly CheckedPassage[], { passage, end, other }: FoundCheck): boolean =>
  !!other &&
  (other.passage > passage ||
    (other.passage === passage && /[。！？!?\n]/.test(textOf(passages, passage).slice(end, other.start))));

export const ageOfKin: Excuse = {
  name: 'age-of-kin',
  of: ['age'],
  purpose: 'An age before the word for a relative is the relative’s.',
  examples: [
    [
      '石大有1921年生于望川，妻子是同乡。石大有与86岁的妻子于1946年结婚。',
      '石大有1921年生于望川，妻子是同乡。石大有与86岁的妻子于1946年结婚。',
    ],
    ['石大有1921年生于望川。1946年，86岁的石大有结婚。', '石大有1921年生于望川。1946年，[86岁]的石大有结婚。'],
  ],
  apply: (passages, { passage, end }) => kin.test(textOf(passages, passage).slice(end, end + behind)),
};

export const isDeictic: Excuse = {
  name: 'days-up-to-now',
  of: ['duration'],
  purpose: 'These days are no length of what a later sentence tells.',
  examples: [
    [
      '产地价这两天涨了五成。受理期间从9月5日起到9月14日止，一共10天。',
      '产地价这两天涨了五成。受理期间从9月5日起到9月14日止，一共10天。',
    ],
    [
      '产地价这两天涨了五成。／受理期间从9月5日起到9月14日止，一共10天。',
      '产地价这两天涨了五成。／受理期间从9月5日起到9月14日止，一共10天。',
    ],
    [
      '受理期间从9月5日起到9月14日止。这八天里共收到200份申请。',
      '受理期间从9月5日起到9月14日止。这[八天]里共收到200份申请。',
    ],
  ],
  apply: (passages, found) => {
    const before = textOf(passages, found.passage).slice(Math.max(0, found.start - behind), found.start);
    return deictic.test(before) && isBefore(passages, found);
  },
};

export const setAfter: Excuse = {
  name: 'so-long-after',
  of: ['same-thing'],
  purpose: 'How long after something it was, is no length of what another sentence tells.',
  examples: [
    [
      '# 七分钟连进三球 望川队捧杯／第70分钟才替补上场的石大有，11分钟后射门得手。',
      '# 七分钟连进三球 望川队捧杯／第70分钟才替补上场的石大有，11分钟后射门得手。',
    ],
    [
      '# 七分钟连进三球 望川队捧杯／望川队用11分钟连进三球。',
      '# 七分钟连进三球 望川队捧杯／望川队用[11分钟]连进三球。',
    ],
  ],
  apply: (passages, { passage, end, other }) => {
    if (!other) return false;
    const [own, its] = [
      textOf(passages, passage).slice(end, end + 2),
      textOf(passages, other.passage).slice(other.end, other.end + 2),
    ];
    return after.test(own) !== after.test(its);
  },
};
