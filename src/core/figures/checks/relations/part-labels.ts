/** What the words before the parts of a whole say of them: whether they are all that there are, and whether one may be counted twice. */
import type { Figure } from '../../../reading.ts';
import { overlapping } from '../../data/overlapping-groups.ts';
import { clauseBefore, type Sentence } from '../page.ts';

/** Words before an amount that make it a change, a share or another thing than a part. */
export const noPart =
  /(?:增加|增长|减少|下降|上升|提高|新增|净增|增|减|多|少|比(?![赛例重分率值])|较|超过|高于|低于|每|平均|人均|均|约占|最高|最低|最多|最少|达到|其中|顺差|逆差|差额|只有|仅有)$|比(?![赛例重分率值])|较|每|平均|人均/;
/** The last part of a whole that is told in full; 发往ABC其他成员 is no rest. */
export const rest = /(?<![对与向][^，、；]{0,8})(?<![和A-Za-z])其[余他它]|剩余|余下|剩下|尚[有余]|还[有剩]|仅剩/;
/** 还有17人 may be others, or some of those told before. */
export const restOrMore = /(?:尚|还)有[^，。；]{0,3}$/;
/** An amount of another time, that the whole is compared with. */
export const compared = /比(?![赛例重分率值])|较|同期|上年|去年同/;

/** 叶菜类1300吨，本地产的2100吨: a kind, and what is so of some of all kinds. */
export const haveOneForm = (labels: readonly string[]): boolean =>
  new Set(labels.filter((label) => !rest.test(label)).map((label) => /的(?:有|是|为|达)?$/.test(label))).size < 2;

/** 青年教师、中年教师: labels that end in one noun of two characters, and tell its kinds. */
export const areOfOneKind = (labels: readonly string[]): boolean => {
  const nouns = labels.map((label) => /^[\u4e00-\u9fff]{2}([\u4e00-\u9fff]{2})$/.exec(label)?.[1] ?? '');
  return nouns[0] !== '' && new Set(nouns).size === 1 && !labels.some((label) => /^[女新重优先]/.test(label));
};

const levels = /国家级|[省州市县区乡镇村]级/;
/** 省级3家、市级12家、县级21家: each is counted at its highest level. */
export const areLevels = (labels: readonly string[]): boolean =>
  labels.length > 2 && new Set(labels.map((label) => levels.exec(label)?.[0] ?? '')).size === labels.length;

/** 集体收入108万元，其中租金收入42万元: the word that names the whole may name its parts. */
export function overlaps(sentence: Sentence, whole: Figure, label: string): boolean {
  const own = /收入/.test(clauseBefore(sentence, whole)) ? label.replace('收入', '') : label;
  // Whoever is honoured twice is counted twice; money of a province and of a county is two sums.
  return overlapping.test(whole.kind === 'money' ? own.replace(levels, '').replace('配套', '') : own);
}

const ordinal = /第([一二三四五六七八九十])[批期次组轮届标段]/;
const ordinals = '一二三四五六七八九十';
/** How near before a whole the number of its parts stands, 3批共416吨, in characters. */
const nearest = 6;

/** 3批共416吨，其中第一批128吨，第二批96吨，第三批192吨: every one of the parts is told. */
export const areNumbered = ({ figures }: Sentence, whole: Figure, labels: readonly string[]): boolean =>
  labels.every((label, i) => ordinal.exec(label)?.[1] === ordinals.charAt(i)) &&
  figures.some(({ end, value }) => value === labels.length && end <= whole.start && whole.start - end <= nearest);
