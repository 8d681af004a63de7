/** The number of things against the list of them: 四项措施，一是…五是…; 东岭、西坪、北沟四个村. */
import type { Figure } from '../../../reading.ts';
import type { CheckedPage, CheckRule, Contradiction, Sentence } from '../page.ts';
import { placed } from '../page.ts';
import { type Listing, listBefore, listBehind, marksBehind, peopleBehind, worksBehind } from '../relations/listings.ts';

/** Fewer are no list, and more are hardly told in full. */
const fewest = 2;
const most = 10;

/** What is told point by point. */
const isPoint = (sentence: Sentence, { unit, end }: Figure): boolean =>
  /^(?:项|点|条|方面|种|类)$/.test(unit ?? '') ||
  (unit === '个' &&
    /^(?:重点|主要)?(?:方面|问题|原因|特点|重点|环节|阶段|步骤|因素|转变|关系|要求|目标|优势|变化|亮点)/.test(
      sentence.passage.text.slice(end, end + 6),
    ));

/** 三个村, 四镇, 三人: the number of all that was named right before it. */
const isNumberOfAll = (sentence: Sentence, { unit, start, end }: Figure): boolean => {
  const behind = sentence.passage.text.slice(end, end + 2);
  // 三省一市 is a number of two parts.
  if (/^[\d一二两三四五六七八九十]/.test(behind)) return false;
  if (/^(?:人|[省市县区乡镇村州国地级科]|方面)$/.test(unit ?? '')) return true;
  // 《春潮》、《山河》六出，: nothing stands behind that it could be of.
  if (
    /》$/.test(sentence.passage.text.slice(0, start)) &&
    /^[出首幅本集][，,。；;]?$/.test(`${unit}${behind.slice(0, 1)}`)
  )
    return true;
  return /^[个名位家种类项所部处座支间]$/.test(unit ?? '') && /^[\u4e00-\u9fff]/.test(behind);
};

function listingOf(sentence: Sentence, figure: Figure, next: string): Listing | null {
  if (isPoint(sentence, figure)) {
    const marks = marksBehind(sentence, figure, next);
    if (marks) return marks;
  }
  const before = isNumberOfAll(sentence, figure) ? listBefore(sentence, figure) : null;
  const people = /^[名位]$/.test(figure.unit ?? '') ? peopleBehind(sentence, figure) : null;
  return before ?? listBehind(sentence, figure) ?? worksBehind(sentence, figure) ?? people;
}

const isSmallCount = ({ kind, value, approx, per }: Figure): boolean =>
  kind === 'count' && value !== null && approx === null && per === null && value >= fewest && value <= most;

function checked({ sentences, passages }: CheckedPage): Contradiction[] {
  return sentences.flatMap((sentence) =>
    sentence.figures.filter(isSmallCount).flatMap((figure) => {
      const list = listingOf(sentence, figure, passages[sentence.index + 1]?.text ?? '');
      const told = figure.value as number;
      if (!list || (told >= list.least && told <= list.most)) return [];
      // A number that is off by more is one of something else.
      const count = told < list.least ? list.least : list.most;
      if (Math.abs(count - told) > 1) return [];
      const other = { index: sentence.index, start: list.start, end: list.end };
      return [{ at: placed(sentence, figure), other, detail: [figure.text, String(count)] }];
    }),
  );
}

export const listed: CheckRule = {
  name: 'listed',
  needs: { kinds: ['count'] },
  purpose: 'As many are listed as the text says that there are.',
  examples: [
    [
      '提出四项措施：一是巡查，二是登记，三是培训，四是考核，五是奖励。',
      '提出[四项]措施：一是巡查，二是登记，三是培训，四是考核，五是奖励。',
    ],
    [
      '提出五项措施：一是巡查，二是登记，三是培训，四是考核，五是奖励。',
      '提出五项措施：一是巡查，二是登记，三是培训，四是考核，五是奖励。',
    ],
    [
      '提出五项措施：一是巡查，二是登记，三是培训，四是考核。／五是奖励。',
      '提出五项措施：一是巡查，二是登记，三是培训，四是考核。／五是奖励。',
    ],
    ['活动分四个阶段：动员部署、自查自纠、总结验收。', '活动分[四个]阶段：动员部署、自查自纠、总结验收。'],
    ['活动分三个阶段：动员部署、自查自纠、总结验收。', '活动分三个阶段：动员部署、自查自纠、总结验收。'],
    ['走访了东岭、西坪、南河、北沟三个村。', '走访了东岭、西坪、南河、北沟[三个]村。'],
    ['走访了东岭、西坪、南河、北沟等三个村。', '走访了东岭、西坪、南河、北沟等三个村。'],
    ['三部作品《春潮》《山河》昨日公布。', '[三部]作品《春潮》《山河》昨日公布。'],
    ['两部作品《春潮》《山河》昨日公布。', '两部作品《春潮》《山河》昨日公布。'],
  ],
  apply: checked,
};
