/**
 * Ages of one person, told apart: 58岁的老支书洪大有 … 他1967年出生; 林远舟（1915—1998），享年83岁; 终年83岁 … 走的时候83岁;
 * 23岁的陈舟 … 今年23岁的陈舟.
 */
import type { Figure, Span } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { familiarSurnames } from '../../../text/surnames.ts';
import {
  type CheckedPage,
  type CheckedPassage,
  type Contradiction,
  clauseBefore,
  clauseBehind,
  figuresBetween,
  type Placed,
  type Sentence,
} from '../page.ts';
import { isBirth, yearOf } from '../time/life.ts';
import { somebodyElse } from '../time/somebody-else.ts';

/** 虚岁 counts from one and turns with the year. */
const tolerance = 1;
/** How far apart what is told of one life may stand, in characters. */
const longestStory = 120;

interface ToldAge {
  readonly sentence: Sentence;
  readonly figure: Figure;
  readonly age: number;
}

const agesIn = (sentence: Sentence): readonly ToldAge[] =>
  sentence.figures
    .filter(({ kind, value, low, high, tier }) => kind === 'age' && value !== null && low === high && tier === 'core')
    .map((figure) => ({ sentence, figure, age: figure.value as number }));

/** @param born year of birth. @param year in which the age is told. */
function unlessFitting(
  { sentence, figure, age }: ToldAge,
  born: number,
  year: number,
  other: { start: number; end: number },
): Contradiction[] {
  const expected = year - born;
  if (expected < 0 || Math.abs(age - expected) <= tolerance) return [];
  const detail = [String(born), String(year), String(expected), figure.text];
  return [
    {
      at: { index: sentence.index, figure },
      other: { index: sentence.index, start: other.start, end: other.end },
      detail,
    },
  ];
}

const atDeath = /(?:享年|终年|享寿|得年)(?:仅|只有)?$/;
const whenDying =
  /(?:牺牲|去世|逝世|病逝|遇难|就义|殉职|离世)时[^，。]{0,10}?(?:年仅|只有|才|仅|刚满|是)?$|(?:牺牲|去世|逝世|病逝|遇难|就义|殉职|离世)时[，,][^，。]{0,8}(?:年仅|只有|才)$/;
const death = /去世|逝世|病逝|辞世|离世|牺牲|遇难|就义|殉职|长眠|走完/;
const span = /[（(]((?:1[5-9]|20)\d{2})年?[^（）()\d]{0,6}((?:1[5-9]|20)\d{2})年?[）)]/g;
/** How far behind the years of a life the age may stand, in characters. */
const nearSpan = 30;

/** 林远舟（1915—1998），享年83岁. */
function againstSpan(told: ToldAge): Contradiction[] {
  const { sentence, figure } = told;
  if (!atDeath.test(clauseBefore(sentence, figure)) && !whenDying.test(clauseBefore(sentence, figure))) return [];
  const { text } = sentence.passage;
  const lead = text.slice(Math.max(sentence.start, figure.start - nearSpan), figure.start);
  const match = [...lead.matchAll(span)].at(-1);
  if (!match) return [];
  const start = figure.start - lead.length + match.index;
  return unlessFitting(told, Number(match[1]), Number(match[2]), { start, end: start + match[0].length });
}

/** Each age of a passage asks for the same. */
const knownBirths = new WeakMap<CheckedPassage, { readonly only: Figure | null }>();
/** The year of a birth and its figure, where a passage tells one alone. */
function onlyBirth(passage: CheckedPassage): Figure | null {
  const known = knownBirths.get(passage) ?? { only: onlyBirthIn(passage) };
  knownBirths.set(passage, known);
  return known.only;
}

function onlyBirthIn(passage: CheckedPassage): Figure | null {
  const births = passage.figures.filter(
    (figure) => yearOf(figure) !== null && /\d{4}年/.test(figure.text) && isBirth(passage, figure),
  );
  return births.length === 1 ? (births[0] as Figure) : null;
}

/** The year in which a passage tells of a death: 1943年牺牲; the article's own for 7月1日去世. */
function yearOfDeath({ passage, start, end }: Sentence, birth: Figure): number | null {
  const { text, figures, day } = passage;
  const years = figures.filter(
    (one) =>
      one !== birth &&
      yearOf(one) !== null &&
      /\d{4}年/.test(one.text) &&
      death.test(/^[^。；]{0,16}/.exec(text.slice(one.end))?.[0] ?? ''),
  );
  if (years.length > 0) return years.length === 1 ? yearOf(years[0] as Figure) : null;
  const isNow =
    /[\d一二三四五六七八九十][日号]|昨[日天]|今[日天]|近日|日前/.test(text.slice(start, end)) &&
    death.test(text.slice(start, end));
  return isNow && !/\d{4}年/.test(text.slice(start, end).replace(birth.text, '')) ? day.year : null;
}

function againstDeath(told: ToldAge): Contradiction[] {
  const { sentence, figure } = told;
  const lead = sentence.passage.text.slice(Math.max(sentence.start, figure.start - nearSpan), figure.start);
  if (!atDeath.test(lead) && !whenDying.test(lead)) return [];
  const birth = onlyBirth(sentence.passage);
  const year = birth && yearOfDeath(sentence, birth);
  if (!birth || year === null) return [];
  const between = sentence.passage.text.slice(Math.min(birth.start, figure.start), Math.max(birth.end, figure.end));
  return between.length > longestStory || somebodyElse.test(between)
    ? []
    : unlessFitting(told, yearOf(birth) as number, year, birth);
}

/** 病逝，享年86岁 … ／林远舟1933年10月生于: over paragraphs, where the article tells of one birth. */
function againstBirthElsewhere(told: ToldAge, births: readonly Birth[]): Contradiction[] {
  const { sentence, figure } = told;
  const [birth] = births;
  if (!birth || births.length > 1 || birth.sentence.passage === sentence.passage) return [];
  if (!atDeath.test(clauseBefore(sentence, figure))) return [];
  // The reporter’s name is told before a bracket.
  const lead = sentence.passage.text.slice(sentence.start, figure.start).replace(/^.*[】）]/, '');
  const isOfAnother = somebodyElse.test(lead + clauseBefore(birth.sentence, birth.figure));
  const year = isOfAnother ? null : yearOfDeath(sentence, birth.figure);
  if (year === null) return [];
  const { index, figure: born } = birth;
  return unlessFitting(told, yearOf(born) as number, year, born).map((one) => ({
    ...one,
    other: { index, start: born.start, end: born.end },
  }));
}

/** A time that an age is of, if it is not today. */
const thenBefore = /\d{4}年|年前|[那当时]年|当时|去世|牺牲|去年|享年|终年/;
const thenBehind = /^(?:时|那年|当年|起|参|入|从|开始|以[上下]|到|至|[-—~～])/;
const isOfToday = ({ sentence, figure }: ToldAge): boolean =>
  !thenBefore.test(sentence.passage.text.slice(sentence.start, figure.start)) &&
  !thenBehind.test(sentence.passage.text.slice(figure.end, figure.end + 2));

/** 老支书洪大有正 of 58岁的老支书洪大有正翻着账本. */
const apposition = ({ sentence, figure }: ToldAge): string =>
  /^的([\u4e00-\u9fff]{2,14})/.exec(clauseBehind(sentence, figure))?.[1] ?? '';

/** 58岁的老支书洪大有 … 他1967年出生; 15岁的周晓月 … 周晓月2010年出生. */
function againstBirthBehind(told: ToldAge, all: readonly ToldAge[]): Contradiction[] {
  const { sentence, figure } = told;
  const { passage } = sentence;
  const birth = onlyBirth(passage);
  const whose = apposition(told);
  if (!birth || whose === '' || passage.day.year === null || birth.start < figure.end || !isOfToday(told)) return [];
  const between = passage.text.slice(figure.end, birth.start);
  const subject = /[^，,。；：“”！？]*$/.exec(between)?.[0].replace(/(?:出?生)?(?:于|在)?$/, '') ?? '';
  const isAlone = all.every(
    (one) => one === told || one.figure.start > birth.start || one.sentence.passage !== passage,
  );
  const isOne = /^[他她]$/.test(subject)
    ? isAlone
    : subject.length > 1 && subject.length < 5 && whose.includes(subject);
  if (!isOne || between.length > longestStory || somebodyElse.test(between)) return [];
  return unlessFitting(told, yearOf(birth) as number, passage.day.year, birth);
}

const surname = new RegExp(`^[${familiarSurnames}]`);

/** The year of the one birth of a passage: 1922年10月生于, （1897—1970）. */
function bornIn(passage: CheckedPassage): (Span & { readonly year: number }) | null {
  const birth = onlyBirth(passage);
  if (birth) return { start: birth.start, end: birth.end, year: yearOf(birth) as number };
  const lives = [...passage.text.matchAll(span)];
  const [life] = lives;
  return life && lives.length === 1
    ? { start: life.index, end: life.index + life[0].length, year: Number(life[1]) }
    : null;
}

const inThatYear = /^(?:时年|(?:[那这当]|那一|这一)年[他她]?)(?:年?仅|才|已|正好?|刚好|刚满|只有)?$/;
const thatYearBehind = /^那一?年[（(，,](?:也?就是|即|是)?$/;
/** Whom a year is told of is the one before: 1940年成名, and not 1940年，陈舟进班. */
const noSubject = /^(?:[他她]|老人|后来?|直到|到|至|在|于|而)*$/;
const withAnother = /嫁|娶|婚|生[下了]|[产诞]下|收/;

const clauseEnd = /[，,；;。]/;
/** 儿子随母生活, and not 9岁随父学艺. */
const isOnAnother = (clause: string): boolean => !/^[随从跟]/.test(clause) && somebodyElse.test(clause.slice(0, 3));

/** 1922年10月生于海门，9岁学艺，1940年成名，时年18岁: however many other ages stand between. */
function inYearTold(told: ToldAge): Contradiction[] {
  const { sentence, figure } = told;
  const { passage, start } = sentence;
  const isBefore = inThatYear.test(clauseBefore(sentence, figure));
  const isBehind = passage.text.startsWith('那', figure.end);
  const birth = isBefore || isBehind ? bornIn(passage) : null;
  if (!birth || birth.end > figure.start || figure.start - birth.end > longestStory) return [];
  const dates = (from: number, to: number) =>
    figuresBetween(passage, from, to).filter(({ kind, text }) => kind === 'date' && /年/.test(text));
  const year = isBefore ? dates(start, figure.start).at(-1) : dates(figure.end, figure.end + nearYear)[0];
  if (!year || yearOf(year) === null || !/^\d{4}年/.test(year.text) || year.start < birth.end) return [];
  if (!isBefore && !thatYearBehind.test(passage.text.slice(figure.end, year.start))) return [];
  const deed = isBefore ? passage.text.slice(year.end, figure.start) : '';
  const isOfAnother =
    passage.text.slice(birth.end, figure.start).split(clauseEnd).some(isOnAnother) ||
    somebodyElse.test(deed) ||
    withAnother.test(deed) ||
    surname.test(deed.replace(/^[，,]/, '')) ||
    (isBefore && !noSubject.test(clauseBefore(sentence, year)));
  const isTold = birth.start >= start || year.start === start;
  return isOfAnother || (isBefore && !isTold) ? [] : unlessFitting(told, birth.year, yearOf(year) as number, birth);
}

/** The names that an age may be of: 陈舟 of 23岁的消防员陈舟说, and 罗水生 of 罗水生，72岁. */
function namesOf(told: ToldAge): readonly string[] {
  const { sentence, figure } = told;
  const run = apposition(told);
  const lead = sentence.passage.text.slice(Math.max(sentence.start, figure.start - 12), figure.start);
  const before = /(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{2,4})[，,（(](?:[男女][，,])?(?:今年|现年)?$/.exec(lead)?.[1];
  const starts = [...run].flatMap((_, i) => {
    if (!surname.test(run.slice(i)) || i > longestRole) return [];
    const [long, short] = [run.slice(i, i + 3), run.slice(i, i + 2)];
    return isToldAgain(sentence.passage, long, figure.start) ? [long] : [long, short];
  });
  return [...(before && surname.test(before) ? [before] : []), ...starts].filter(
    (name) => !noName.test(name) && name.length > 1,
  );
}
/** 陈家驹 that stands elsewhere, too, is no 陈家 with a word behind it. */
function isToldAgain({ text }: CheckedPassage, name: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - nearName), at + nearName);
  return name.length > 2 && near.indexOf(name) !== near.lastIndexOf(name);
}
/** In characters. */
const nearName = 400;
const longestRole = 6;
const noName = /[的了在是和与说老人师长员者正这那今]|[一-鿿][他她]/;

/** An age is held against so many before it. */
const mostAges = 60;

/** 23岁的陈舟, and 今年32岁的陈舟: two ages of today of one name in an article. */
function twoAges(all: readonly ToldAge[]): Contradiction[] {
  const today = all.filter(isOfToday).map((told) => ({ ...told, names: namesOf(told) }));
  return today.flatMap((own, i) =>
    today
      .slice(Math.max(0, i - mostAges), i)
      .flatMap((earlier) => {
        const name = own.names.find((one) => earlier.names.some((other) => other === one));
        if (!name || Math.abs(own.age - earlier.age) <= tolerance) return [];
        return [twoTold(name, earlier, own)];
      })
      .slice(0, 1),
  );
}

const leaving = /(?:走|去世|离世|离开|逝世|病逝)(?:的时候|时)/;

/** 终年83岁 … “他走的时候很安详，83岁”. */
function twoAgesAtDeath(all: readonly ToldAge[]): Contradiction[] {
  const first = all.find(({ sentence, figure }) => atDeath.test(clauseBefore(sentence, figure)));
  if (!first) return [];
  return all.flatMap((own) => {
    const { sentence, figure } = own;
    const text = sentence.passage.text.slice(sentence.start, sentence.end);
    const isOfSame =
      leaving.test(text) &&
      !somebodyElse.test(text.slice(0, figure.end - sentence.start)) &&
      agesIn(sentence).length === 1;
    const distance = Math.abs(figure.start - first.figure.end);
    const isNear = sentence.passage === first.sentence.passage && distance <= longestStory;
    return own !== first && isOfSame && isNear && Math.abs(own.age - first.age) > tolerance
      ? [twoTold('终年', first, own)]
      : [];
  });
}

const twoTold = (name: string, { sentence, figure }: ToldAge, own: ToldAge): Contradiction => ({
  at: { index: own.sentence.index, figure: own.figure },
  other: { index: sentence.index, start: figure.start, end: figure.end },
  detail: [name, figure.text, own.figure.text],
});

const againstOnlyBirths = (all: readonly ToldAge[], births: readonly Birth[]): Contradiction[] =>
  births.length === 1 ? all.flatMap((told) => againstOnlyBirth(told, births[0] as Birth)) : [];

interface Birth extends Placed {
  readonly sentence: Sentence;
}

/** Whom a year and an age behind it are told of, where the article tells of one birth. */
const ofOne = /[他她]|老人|[享终时]年|那年/;
/** How far before its age the year may stand, in characters. */
const nearYear = 30;

/** 1931年生于石匠家庭 … ／2019年3月，老人离去，享年78岁: over paragraphs, where ten years, or digits in each other's place, make the difference. */
function againstOnlyBirth(told: ToldAge, birth: Birth): Contradiction[] {
  const { sentence, figure, age } = told;
  if (birth.sentence === sentence) return [];
  const year = sentence.figures.findLast(
    (one) => one.end <= figure.start && figure.start - one.end <= nearYear && yearOf(one) !== null,
  );
  const lead = sentence.passage.text.slice(sentence.start, figure.end + longestRole);
  if (!year || !/年/.test(year.text) || somebodyElse.test(lead) || !ofOne.test(lead.slice(year.start - sentence.start)))
    return [];
  const expected = (yearOf(year) as number) - (yearOf(birth.figure) as number);
  const off = Math.abs(age - expected);
  const isTurned = age % 10 === Math.floor(expected / 10) && Math.floor(age / 10) === expected % 10;
  if (off <= tolerance || !(isTurned || Math.abs(off - 10) <= tolerance || Math.abs(off - 20) <= tolerance)) return [];
  const { index, figure: born } = birth;
  return unlessFitting(told, yearOf(born) as number, yearOf(year) as number, born).map((one) => ({
    ...one,
    other: { index, start: born.start, end: born.end },
  }));
}

/** 1955年，孟老师出生在镇上. */
const bornBehind = /^[，,][\u4e00-\u9fff]{1,5}(?:出生|生)[在于]/;
const isBornIn = ({ passage }: Sentence, figure: Figure): boolean =>
  isBirth(passage, figure) || bornBehind.test(passage.text.slice(figure.end, figure.end + 10));

const birthsIn = (sentences: readonly Sentence[]): readonly Birth[] =>
  sentences.flatMap((sentence) =>
    sentence.figures
      .filter((one) => yearOf(one) !== null && /年/.test(one.text) && isBornIn(sentence, one))
      .map((figure) => ({ index: sentence.index, figure, sentence })),
  );

export function lives({ sentences }: CheckedPage): Contradiction[] {
  const ages = sentences.flatMap(agesIn);
  if (ages.length === 0) return [];
  const sentencesOf = groupBy(sentences, ({ passage }) => passage.article);
  const byArticle = groupBy(ages, ({ sentence }) => sentence.passage.article);
  return [...byArticle.values()].flatMap((all) => {
    const births = birthsIn(sentencesOf.get(all[0]?.sentence.passage.article ?? -1) ?? []);
    return [
      ...all.flatMap((told) => [
        ...againstSpan(told),
        ...againstDeath(told),
        ...againstBirthBehind(told, all),
        ...inYearTold(told),
        ...againstBirthElsewhere(told, births),
      ]),
      ...againstOnlyBirths(all, births),
      ...twoAges(all),
      ...twoAgesAtDeath(all),
    ];
  });
}
