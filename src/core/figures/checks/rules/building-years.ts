/** The year that one thing was built in, told twice: 始建于1945年 … 1954年建站时; 建于1912年 … 从1921年建成那天起. */
import type { Figure } from '../../../reading.ts';
import { type CheckedPage, type Contradiction, placed, type Sentence, stretch } from '../page.ts';
import { yearOf } from '../time/life.ts';

const built = /(?:始建|修建|兴建|建成|落成|建)于?$/;
const told = /^(?:年)?(?:始建|建成|落成|竣工)/;
/** 1954年建站时, 1921年建成那天: the reader knows of it. */
const comesBack = /^(?:建[站校厂馆院桥园村塔寺城]|建成|落成|建造)(?:时|那天|那年|之初|之时|之日|以来|至今|后)/;
/** 这所建于1936年的学校. */
const pointing = /[这该][座家所条栋幢个处](?:始)?建于$/;
/** 这座1958年建成的老影院. */
const pointed = /[这该此][座家所条栋幢个处]$/;
/** What was built again has two years. */
const again = /重[建修]|改建|扩建|翻[建修]|迁建|新建|复建|修缮|二期|另|毁|拆/;
/** How far apart the two may stand, in characters. */
const reach = 80;

interface Built {
  readonly sentence: Sentence;
  readonly figure: Figure;
  readonly year: number;
  readonly isBack: boolean;
}

function builtIn(sentence: Sentence): readonly Built[] {
  const { text } = sentence.passage;
  return sentence.figures.flatMap((figure) => {
    const year = yearOf(figure);
    if (year === null || !/^\d{4}年$/.test(figure.text)) return [];
    const before = text.slice(Math.max(sentence.start, figure.start - 6), figure.start);
    const behind = text.slice(figure.end, figure.end + 6);
    const isBack = comesBack.test(behind) || pointing.test(before) || (pointed.test(before) && told.test(behind));
    return isBack || built.test(before) || told.test(behind) ? [{ sentence, figure, year, isBack }] : [];
  });
}

/** Only what comes back is held against what was told: two years beside each other may be of two things. */
export function buildingYears({ sentences }: CheckedPage): Contradiction[] {
  const all = sentences.flatMap(builtIn);
  return all.flatMap((own, i) => {
    if (!own.isBack) return [];
    const { passage } = own.sentence;
    const earlier = all.slice(0, i).filter((one) => one.sentence.passage === passage);
    const [first] = earlier;
    if (!first || first.isBack || new Set(earlier.map(({ year }) => year)).size > 1 || first.year === own.year)
      return [];
    const between = passage.text.slice(first.figure.start, own.figure.end);
    if (between.length > reach || again.test(between)) return [];
    const detail = ['建成年份', first.figure.text, own.figure.text];
    return [{ at: placed(own.sentence, own.figure), other: stretch(first.sentence, first.figure), detail }];
  });
}
