/** An attribute of one thing that is told again, in other words and with another amount: 大桥全长1280米 … 驶过1380米长的大桥; 总投资1.6亿元 … 这项投资1.8亿元的工程. */
import { groupBy } from '../../../text/group.ts';
import { amountOf, differ, hasScale, haveOneUnit, uncertaintyOf } from '../amounts.ts';
import { type CheckedPage, clauseBefore, clauseBehind, type Sentence, textBefore } from '../page.ts';
import { digitsOfAmount } from '../slips.ts';
import type { BrokenTie } from '../stated/terms.ts';
import { areOfOtherTimes, hasOtherTime } from '../subjects.ts';
import { toldTwice } from '../told-twice.ts';
import { isOfHeadline } from '../words-of-amounts.ts';
import { anySort, isNewMark, isOfAnything } from './sorts.ts';
import { type Telling, tellingOf } from './tellings.ts';

/** So many tellings of an article are compared; a longer one is a table. */
const mostTold = 60;
/** So long an article is several, or a table; in characters. */
const longestArticle = 20_000;
/** Two values of one attribute are of one size; what is farther off is of something else. */
const mostRatio = 2;
/** How far before its sentence the thing of an attribute may be named, in characters. */
const reach = 120;

/** A part, one of several, a plan, another time, or what is no whole of it. */
const ofPart =
  /[一二三四首]期|首批|主[桥塔跨体]|引桥|[左右]线|地[上下]|其中|每[座条家间户人台亩栋所个]|[平人户]均|各|分别|计划|预计|拟|概算|预算|原|曾|旧|最初|当年|[去今]年|累计|已|完成|追加|新增|增[加投]|补[助贴]|[又再还另]|剩|余|超过|不足|以上/g;
/** What changes an attribute. */
const changing =
  /扩[建大容]|增[加至到资长]|追加|新增|合并|征地|改[建造]|重[建修]|加[高长宽]|调整|上[升调]|下[降调]|缩[减短小]|减[至到少]|接[长高]|翻[修建]|超支|裁|招|迁|扩/;
/** In characters. */
const longestThing = 10;

function partsOf({ sentence, figure, thing }: Telling): string {
  const behind = thing ? clauseBehind(sentence, figure).slice(0, longestThing) : '';
  return [...new Set(`${clauseBefore(sentence, figure)} ${behind}`.match(ofPart))].sort().join();
}

/** 1.6亿 and 1.58亿, 1.5亿 and 1.58亿. */
function agree(a: Telling, b: Telling): boolean {
  if (a.unit === 'year') return a.amount === b.amount;
  const [one, other] = [digitsOfAmount(a.amount), digitsOfAmount(b.amount)];
  const isRough = [a, b].some(({ figure }) => hasScale(figure) || figure.text.includes('.'));
  const isCut =
    isRough &&
    one.power === other.power &&
    (one.digits.startsWith(other.digits) || other.digits.startsWith(one.digits));
  return isCut || !differ(a.amount, b.amount, Math.max(uncertaintyOf(a.figure), uncertaintyOf(b.figure)) * 1.01);
}

const isOfSize = (a: Telling, b: Telling): boolean =>
  a.amount / b.amount < mostRatio && a.amount / b.amount > 1 / mostRatio;

/** With its place in the article's text. */
interface Placed extends Telling {
  readonly at: number;
}

/** Whether the second tells again what the first has told. @param text the article's. */
function isOfOneThing(a: Placed, b: Placed, text: string): boolean {
  const { thing } = b;
  const known = text.slice(0, a.at);
  const between = text.slice(a.at, b.at);
  if (changing.test(between.slice(a.figure.text.length))) return false;
  // 一行字：1968年建成.
  if (!thing)
    return (
      a.unit === 'year' &&
      clauseBefore(b.sentence, b.figure) === '' &&
      !(a.thing && tellsAnother(between, a.thing.sort, known))
    );
  // 线路全长507公里 of another project.
  const isNamedAgain =
    b.isBack || a.unit === 'year' || (a.sentence !== b.sentence && !tellsAnother(between, anySort, known));
  if (!isNamedAgain) return false;
  const near = known.slice(Math.max(0, a.at - textBefore(a.sentence, a.figure).length - reach));
  if (isOfAnything(thing)) {
    const own = b.sentence.passage.text.slice(0, b.figure.start).slice(-between.length);
    return b.isBack && b.isPointed && !tellsAnother(own, anySort, known);
  }
  const areWhole = [a, b].every(({ part }) => part === '' || new RegExp(`(?:${thing.sort.source})$`).test(part));
  const isNew = !b.isPointed && isNewMark(thing.mark, thing.sort, known);
  const isOne = thing.sort.test(near) && !several(thing.sort).test(near) && !tellsAnother(between, thing.sort, known);
  return areWhole && isOne && !isNew;
}
/** 两座电站. */
const several = (sort: RegExp) =>
  new RegExp(
    `(?:[两三四五六七八九十几数多各]|[2-9])[座条项个所家幢栋艘处](?:[\\u4e00-\\u9fff]{0,4}?)(?:${sort.source})|(?:${sort.source})[两三四五六七八九十2-9][座条项个所家幢栋艘处]`,
  );

/** Whether another thing of a sort is told of in a text. 主桥 and 南引桥 are parts of the one, and 路桥公司 is no bridge. */
function tellsAnother(text: string, sort: RegExp, known: string): boolean {
  const all = new RegExp(`([\\u4e00-\\u9fff]{0,3}?)(?:${sort.source})(?!公司|集团|[局厂队院处])`, 'g');
  return [...text.matchAll(all)].some(([, mark = '']) => !/[主引副辅]$/.test(mark) && isNewMark(mark, sort, known));
}

/** 300亩, 又征地50亩 and 350亩: what the two differ by is told between them. */
function isReckoned(a: Placed, b: Placed, sentences: readonly Sentence[]): boolean {
  if (a.unit === 'year') return false;
  const told = sentences
    .filter(({ index }) => index >= a.sentence.index && index <= b.sentence.index)
    .flatMap(({ figures }) => figures)
    .filter((one) => one !== b.figure && one.value !== null && haveOneUnit(one, b.figure));
  const difference = Math.abs(a.amount - b.amount);
  return told.some((one) => !differ(amountOf(one), difference, uncertaintyOf(one)));
}

const isOfOneAttribute = (a: Telling, b: Telling): boolean =>
  a.unit === b.unit && (b.attribute === null || a.attribute === b.attribute || (isArea(b) && a.unit === 'area m2'));
/** 这片350亩的园区 tells no more of its area. */
const isArea = ({ attribute }: Telling): boolean => attribute === '面积';

const areApart = (a: Telling, b: Telling): boolean =>
  partsOf(a) !== partsOf(b) ||
  (a.unit !== 'year' && (areOfOtherTimes(a, b) || hasOtherTime(a, true) !== hasOtherTime(b, true)));

function ofArticle(sentences: readonly Sentence[]): readonly BrokenTie[] {
  let from = 0;
  let text = '';
  const tellings: Placed[] = [];
  for (const [i, sentence] of sentences.entries()) {
    const { passage } = sentence;
    if (i === 0 || sentences[i - 1]?.passage !== passage) {
      from = text.length;
      text += `${passage.text}\n`;
    }
    if (isOfHeadline(sentence)) continue;
    for (const figure of sentence.figures) {
      const telling = tellingOf(sentence, figure);
      if (telling) tellings.push({ ...telling, at: from + figure.start });
    }
  }
  if (tellings.length > mostTold || text.length > longestArticle) return [];
  return tellings.flatMap((own, i): readonly BrokenTie[] => {
    const before = tellings.slice(0, i).filter((one) => isOfOneAttribute(one, own));
    if (before.some((one) => agree(one, own))) return [];
    // 总投资1.6亿元，已完成投资9600万元: a part, or another time, is told of in its own words.
    const near = before.filter((one) => one.attribute !== null && isOfSize(one, own) && !areApart(one, own));
    const [other] = near;
    if (!other || near.some((one) => !agree(one, other))) return [];
    if (!isOfOneThing(other, own, text) || isReckoned(other, own, sentences)) return [];
    const detail = [other.attribute ?? '', other.figure.text, own.figure.text];
    return [{ ...toldTwice(other, own), rule: 'same-thing', detail }];
  });
}

/** At the second telling, in the order of the text. */
export const contraryAttributes = ({ sentences }: CheckedPage): readonly BrokenTie[] =>
  [...groupBy(sentences, ({ passage }) => passage.article).values()].flatMap(ofArticle);
