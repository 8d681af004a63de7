/** Shares of one whole: 步行占35%，公交占28%，小汽车占22%，其他占25% are 110 %. */
import type { Figure } from '../../../reading.ts';
import { areDivision, complements } from '../../data/complements.ts';
import { amountOf, shown, uncertaintyOf } from '../amounts.ts';
import {
  type CheckRule,
  type Contradiction,
  clauseBefore,
  clauseBehind,
  placed,
  type Sentence,
  stretch,
  textBefore,
  textBetween,
} from '../page.ts';
import { areBands } from '../relations/bands.ts';
import { wrongContraries } from '../relations/contrary-shares.ts';
import { isParted, partedLead } from '../relations/parted-lists.ts';
import { wrongRestShare } from '../relations/rest-shares.ts';
import { wrongToldShares } from '../relations/told-shares.ts';
import { wrongWinRate } from '../relations/win-rates.ts';
import { isWrittenSlip } from '../slips.ts';
import { ofAmounts, ofHalf, ofParts, ofStructure, ofTwoAmounts } from './shares-of-amounts.ts';

const overlapping = /女性以|来自|意愿|满意|党员|少数民族|以上|以下|青年|中青年|本科|学历|职称|高级|首次|老年|儿童|户籍/;
/** What a share is one of, between 占 and the figure. */
const wholeBefore = /占(?:比|到|了|据|全[市县省国]|总)?([\u4e00-\u9fff]{0,12}?)的?(?:为|达|约|近|超过)?$/;
/** The last share of a whole that is told in full. */
const rest = /其[他它余]|剩余|余下/;
/** Shares are rounded, each by half a point at most; so much their sum may be off. */
const tolerance = 0.6;
/** Tenths are not all rounded to one side. */
const likelyOfTenths = 0.5;
/** The same where some are told in tenths, each rounded by itself. */
const toleranceOf = (run: readonly Figure[]): number =>
  run.reduce((sum, share) => sum + (share.unit === '成' ? likelyOfTenths * uncertaintyOf(share) : 0), tolerance);

/** The whole that a percentage is a share of; null when it is none, empty when the sentence has said it before. */
function wholeOf(sentence: Sentence, figure: Figure): string | null {
  const before = textBefore(sentence, figure).slice(-24);
  if (partedLead.test(before)) return '';
  return wholeBefore.exec(/[^，,；;、。：]*$/.exec(before)?.[0] ?? '')?.[1] ?? null;
}

const isJoined = (between: string) =>
  /^[，,；;、和及与以而]/.test(between) && between.length <= 24 && !/。/.test(between);

/** Runs of shares that follow each other, each of one whole. */
function runsOf(sentence: Sentence): readonly Figure[][] {
  const runs: Figure[][] = [];
  let run: Figure[] = [];
  let whole = '';
  for (const figure of sentence.figures.filter(({ kind }) => kind === 'percent')) {
    const last = run.at(-1);
    const between = last ? textBetween(sentence, last, figure) : '';
    const own = wholeOf(sentence, figure);
    const isListed = last !== undefined && /^[、和及与]$|^以及$/.test(between);
    const goesOn =
      last !== undefined &&
      isJoined(between) &&
      !/其中|改为|\d{4}年|其[余他它][^，。；]*[，,；;]/.test(between) &&
      // 两居室占40%；已售占92%，退房占8%: what a semicolon parts is another whole where commas part its shares.
      !(/[；;]/.test(between) && run.length > 0 && hasComma(sentence, run, figure)) &&
      (isListed || (own !== null && (own === '' || own === whole)));
    if (goesOn) run.push(figure);
    else {
      runs.push(run);
      run = own === null ? [] : [figure];
      whole = own ?? '';
    }
  }
  return [...runs, run, bareRunOf(sentence)].filter(({ length }) => length >= 2);
}

const hasComma = (sentence: Sentence, run: readonly Figure[], figure: Figure): boolean => {
  const at = sentence.figures.indexOf(figure);
  const next = sentence.figures[at + 1];
  return (
    /[，,]/.test(textBetween(sentence, run[0] as Figure, run.at(-1) as Figure)) ||
    (next?.kind === 'percent' && /^[，,]/.test(textBetween(sentence, figure, next)))
  );
};

/** 游客中，本地人45%，外省人40%，境外游客25%: labels and shares alone, behind the whole that they are of. */
const opensWhole = /[\u4e00-\u9fff]{2,8}(?:中|构成|组成|来源|结构)(?:为|是|如下)?[，：:]?[\u4e00-\u9fff]{1,8}$/;
const bareLabel = /^[，、；][\u4e00-\u9fff]{1,8}$/;
const noShare = /[增降升跌涨减]|完成|达|率|超|同比|环比|满意|认为|表示|选择|愿意|为$/;

function bareRunOf(sentence: Sentence): Figure[] {
  const percents = sentence.figures.filter(({ kind }) => kind === 'percent');
  const [first] = percents;
  const before = first ? textBefore(sentence, first) : '';
  if (!first || percents.length < 3 || !opensWhole.test(before) || noShare.test(before)) return [];
  const run = [first];
  for (const figure of percents.slice(1)) {
    const between = textBetween(sentence, run.at(-1) as Figure, figure);
    if (!bareLabel.test(between) || noShare.test(between)) return [];
    run.push(figure);
  }
  return run;
}

/** 60%的受访者每周跑步: the noun that the share is told of. */
const ofNoun = /^的([\u4e00-\u9fff]{2})/;
/** What the last of those has who do nothing of what the others do. */
const none = /从不|从未|没有|[不未无]|其[他余它]/;

/** 60%的受访者每周跑步，25%的受访者偶尔跑步，15%的受访者从不跑步. */
function sharesOfNoun(sentence: Sentence): Contradiction[] {
  const percents = sentence.figures.filter(({ kind }) => kind === 'percent');
  const last = percents.at(-1);
  if (percents.length < 3 || !last || percents.some((share) => share.value === null || share.approx !== null))
    return [];
  const { text } = sentence.passage;
  const nouns = percents.map(({ end }) => ofNoun.exec(text.slice(end, end + 3))?.[1]);
  const isListed = percents
    .slice(1)
    .every((share, i) => /^的[^。；\d]{2,20}[，,、]$/.test(textBetween(sentence, percents[i] as Figure, share)));
  const sum = percents.reduce((total, share) => total + amountOf(share), 0);
  const isOver = sum > 100 + toleranceOf(percents) && none.test(clauseBehind(sentence, last));
  if (!nouns[0] || new Set(nouns).size !== 1 || !isListed || !isOver) return [];
  if (
    severalAnswers.test(text.slice(sentence.start, sentence.end)) ||
    overlapping.test(text.slice(sentence.start, last.end))
  )
    return [];
  return [notOneWhole(sentence, percents)];
}

function ofGames(sentence: Sentence, rate: Figure): Contradiction[] {
  const wrong = wrongWinRate(sentence, rate);
  if (!wrong) return [];
  const { won, lost, expected, start, end } = wrong;
  const detail = [`${won + lost}`, `${won}`, `${shown(Number(expected.toFixed(1)))}%`, rate.text];
  return [{ at: placed(sentence, rate), other: { index: sentence.index, start, end }, detail }];
}

function sharesWithRest(sentence: Sentence): Contradiction[] {
  const run = wrongRestShare(sentence) ?? wrongToldShares(sentence);
  return run ? [notOneWhole(sentence, run)] : [];
}

function notOneWhole(sentence: Sentence, run: readonly Figure[]): Contradiction {
  const sum = run.reduce((total, share) => total + amountOf(share), 0);
  const detail = [run.map(({ text }) => text).join(' + '), `${shown(sum)}%`];
  return { at: placed(sentence, run.at(-1) as Figure), other: stretch(sentence, ...run.slice(0, -1)), detail };
}

/** What shares a list with 分别占 must say for its members to be shares of one whole. */
const oneWhole =
  /[二两三四五六七八九十\d]+(?:类|项|种|部分|者|大类|个|家|块)[^，。；]{0,8}分别占|分别占(?:总|全部)|占(?:总|全部)/;

/** Who may tick several answers is counted in several shares. */
const severalAnswers = /多选|多项|可选|不限/;
/** What one may do beside others: 喜欢跑步的占46%，喜欢游泳的占38%. */
const besideOthers =
  /(?:喜欢|爱|支持|认为|使用|用|选择?|希望|关注|关心|担心|会|有|去过)[^，,。；占]{1,10}的(?:人|网友|受访者|读者|市民)?占/;

/** 男生占52%，女生占48%，走读生占61%: one whole that is parted in full, and then another time. */
function partsInFull(run: readonly Figure[]): boolean {
  const own = run.reduce((total, share) => total + amountOf(share), 0);
  let sum = 0;
  for (const share of run) {
    sum += amountOf(share);
    if (Math.abs(sum - 100) <= tolerance) sum = 0;
  }
  return sum < own;
}

/** 其余10%来自加盟费, 还有一成, behind two shares: they are not all. */
const goesOn = /^[^。]{0,20}[，,；;](?:其[余他它]|另|还有|剩|余下|[^。；;]{1,16}占)/;

/** 男、女选手完赛比例分别为81%和76%: what is so far above a whole is of two. */
const mostOfWhole = 130;
const farAboveWhole = 120;

function contradictionOf(sentence: Sentence, run: readonly Figure[]): Contradiction[] {
  if (run.some(({ value }) => value === null) || run.some((share) => share.approx !== null && amountOf(share) < 100))
    return [];
  const [first, last] = [run[0] as Figure, run.at(-1) as Figure];
  const told = sentence.passage.text.slice(Math.max(sentence.start, first.start - 24), last.end);
  if (severalAnswers.test(sentence.passage.text.slice(sentence.start, first.start)) || besideOthers.test(told))
    return [];
  // What a semicolon parts from the shares is of something else.
  const labels = told.slice(0, first.start - last.end).replace(/^.*[；;]/, '') + told.slice(first.start - last.end);
  const isDivision =
    run.length > 2 && (areBands(sentence, run) || areDivision(run.map((share) => clauseBefore(sentence, share))));
  const hasRest = rest.test(textBetween(sentence, run.at(-2) as Figure, last));
  const sum = run.reduce((total, share) => total + amountOf(share), 0);
  if (
    ((overlapping.test(labels) || (run.length > 2 && /女/.test(labels) && !/男/.test(labels))) &&
      !(hasRest && run.length > 2) &&
      !isDivision) ||
    /各占/.test(told) ||
    (/分别/.test(told) && !oneWhole.test(told) && !isParted(told))
  )
    return [];
  if (!hasRest && partsInFull(run)) return [];
  const slack = toleranceOf(run);
  const isPair =
    run.length === 2 &&
    (sum > 100 || !/其中/.test(labels)) &&
    !/在/.test(labels) &&
    !(sum < 100 && goesOn.test(sentence.passage.text.slice(last.end, sentence.end))) &&
    complements.some((group) => group.length === 2 && group.every((one) => one.test(labels)));
  const isWhole = isPair || hasRest || isDivision;
  // Two shares without a word for a whole may be of two wholes: 面积占六成，人口占五成.
  const isKnown = run.length > 2 || isWhole || oneWhole.test(told) || isParted(told);
  if (isParted(told) && sum >= mostOfWhole) return [];
  // 骑车的占46%，常锻炼的占39%，吃早餐的占82%: no slip of the pen makes them shares of one whole.
  const isSlip = run.some((share) => isWrittenSlip(share, amountOf(share) - (sum - 100)));
  if (!isWhole && sum > farAboveWhole && !isSlip) return [];
  if (!(isKnown && sum > 100 + slack) && !(isWhole && Math.abs(sum - 100) > slack)) return [];
  return [notOneWhole(sentence, run)];
}

export const shares: CheckRule = {
  name: 'shares',
  needs: { kinds: ['percent', 'fraction', 'ratio', 'count'] },
  purpose: 'Shares of one whole are not more than 100 %, and exactly that where the rest is told too.',
  examples: [
    ['男生占52%，女生占48%，走读生占61%，住校生占39%。', '男生占52%，女生占48%，走读生占61%，住校生占39%。'],
    ['三类用地分别占60%、30%和20%。', '三类用地分别占60%、30%和[20%]。'],
    ['步行占35%，公交占28%，其他方式占45%。', '步行占35%，公交占28%，其他方式占[45%]。'],
    ['省内占70%，省外占40%。', '省内占70%，省外占[40%]。'],
    ['步行占六成，公交占三成，其他方式占一成。', '步行占六成，公交占三成，其他方式占一成。'],
    ['步行占六成，公交占六成，其他方式占四成。', '步行占六成，公交占六成，其他方式占[四成]。'],
    ['其中本科40人；省内占70%，省外占40%。', '其中本科40人；省内占70%，省外占[40%]。'],
    ['男性占42%，女性占48%。', '男性占42%，女性占[48%]。'],
    ['游客中，本地人45%，外省人40%，境外游客25%。', '游客中，本地人45%，外省人40%，境外游客[25%]。'],
    ['游客中，本地人45%，外省人40%，境外游客15%。', '游客中，本地人45%，外省人40%，境外游客15%。'],
    ['1200公里公路中，安装路牌的有900公里，占85%。', '1200公里公路中，安装路牌的有900公里，占[85%]。'],
    ['1200公里公路中，安装路牌的有900公里，占75%。', '1200公里公路中，安装路牌的有900公里，占75%。'],
    ['有老人1240人，占常住人口6200人的30%。', '有老人1240人，占常住人口6200人的[30%]。'],
    ['有老人1240人，占常住人口6200人的20%。', '有老人1240人，占常住人口6200人的20%。'],
    [
      '财政收入200亿元，税收收入160亿元。税收收入占财政收入的比重为60%。',
      '财政收入200亿元，税收收入160亿元。税收收入占财政收入的比重为[60%]。',
    ],
    [
      '人口486万人，其中男性248万人，占51%；女性238万人，占39%。',
      '人口486万人，其中男性248万人，占51%；女性238万人，占[39%]。',
    ],
    [
      '60%的受访者每周跑步，25%的受访者偶尔跑步，25%的受访者从不跑步。',
      '60%的受访者每周跑步，25%的受访者偶尔跑步，[25%]的受访者从不跑步。',
    ],
    [
      '60%的受访者爱跑步，55%的受访者爱爬山，25%的受访者爱骑车。',
      '60%的受访者爱跑步，55%的受访者爱爬山，25%的受访者爱骑车。',
    ],
    ['138个行政村，已建成服务站124个，覆盖率八成。', '138个行政村，已建成服务站124个，覆盖率[八成]。'],
    ['收购夏粮12.6万吨，完成计划21万吨的80%。', '收购夏粮12.6万吨，完成计划21万吨的[80%]。'],
    ['床位9600张，入住老人6720人，床位利用率62%。', '床位9600张，入住老人6720人，床位利用率[62%]。'],
    ['床位9600张，入住老人6720人，床位利用率70%。', '床位9600张，入住老人6720人，床位利用率70%。'],
    ['商户有900家，其中书店300家，占二分之一。', '商户有900家，其中书店300家，占[二分之一]。'],
    ['商户有900家，其中书店310家，占三分之一。', '商户有900家，其中书店310家，占三分之一。'],
    ['120名学员中108人拿到证书，结业率为80%。', '120名学员中108人拿到证书，结业率为[80%]。'],
    ['6300件校服已有4200件找到新主人，循环利用率76.7%。', '6300件校服已有4200件找到新主人，循环利用率[76.7%]。'],
    ['提案412件，立案386件，立案率83.7%。', '提案412件，立案386件，立案率[83.7%]。'],
    ['出口2316亿元。机电产品1389亿元，占出口总值的50%。', '出口2316亿元。机电产品1389亿元，占出口总值的[50%]。'],
    ['三次产业结构为7.5∶42.9∶59.6。', '三次产业结构为[7.5∶42.9∶59.6]。'],
    ['三次产业结构为7.5∶42.9∶49.6。', '三次产业结构为7.5∶42.9∶49.6。'],
    ['问卷可多选：选甲的占72%，选乙的占45%，选丙的占38%。', '问卷可多选：选甲的占72%，选乙的占45%，选丙的占38%。'],
    ['产品合格率96%，不合格率6%。', '产品合格率96%，不合格率[6%]。'],
    ['产品合格率96%，不合格率4%。', '产品合格率96%，不合格率4%。'],
    ['会员中男性58%、女性45%。', '会员中男性58%、女性[45%]。'],
    ['近视率60%，其中男性58%、女性65%。', '近视率60%，其中男性58%、女性65%。'],
    ['男性参与率58%，女性参与率65%。', '男性参与率58%，女性参与率65%。'],
    ['三项分别增长60%、30%和20%。', '三项分别增长60%、30%和20%。'],
    ['林地占县域面积的62%，水稻占耕地面积的70%。', '林地占县域面积的62%，水稻占耕地面积的70%。'],
  ],
  apply: ({ sentences }) =>
    sentences.flatMap((sentence) => [
      ...runsOf(sentence).flatMap((run) => contradictionOf(sentence, run)),
      ...sentence.figures.flatMap((figure, i) => ofAmounts(sentence, figure, i)),
      ...sentence.figures.flatMap((figure) => [...ofStructure(sentence, figure), ...ofTwoAmounts(sentence, figure)]),
      ...ofParts(sentence),
      ...ofHalf(sentence),
      ...sentence.figures.flatMap((figure) => ofGames(sentence, figure)),
      ...sharesOfNoun(sentence),
      ...sharesWithRest(sentence),
      ...sentence.figures.flatMap((figure, i) => {
        const two = wrongContraries(sentence, figure, i, toleranceOf);
        return two ? [notOneWhole(sentence, two)] : [];
      }),
    ]),
};
