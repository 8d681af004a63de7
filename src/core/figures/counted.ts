/**
 * What a figure counts and per what: behind it (19个援疆省市), or before it (注册用户超23万); 每亩, 人均.
 * Words are not known here, so a run of Han up to a mark or to a word that no noun holds is taken.
 */
import type { Figure } from '../annotation.ts';

const stopBehind =
  /[^\u4e00-\u9fff·A-Za-z“”]|[的了和与及或在将已被把从向对为是有也都就并而但则却又再才还很更最该此这那其等]|以上|以下|左右|参加|进行|提供|开展|达到|组成|建成|通过|受益|来自|分别|获得|完成|实现|成为|结对|帮助|用于|共同|就业$|增长|下降|不等|来访|来华|出席|到|至|中(?!学|心|国|医|小)|用|时|以来|以后|后|前|内/;
const stopBefore = /[^\u4e00-\u9fffA-Za-z]/;
/** Words between what is counted and its figure. */
const between =
  /(?:总额|总量|总数|总计|合计|共计|累计|预计|已经|已达|达到|高达|突破|超过|增加|增长|增至|增到|减少|减至|下降|提高|降至|上升|升至|完成|实现|仅有|仅为|约为|共有|约有|大约|接近|将近|不足|不到|至少|最多|平均|分别|占比|同比|环比|其中|为|是|有|达|共|约|近|超|逾|仅|只|占|至|到|了|的|出|过|已|比|在|带动|吸纳|接入|实施|推动|提供|达成)+$/;
const per =
  /(?:每(?:[年月日天周]|人|户|亩|公顷|个?[\u4e00-\u9fff]{1,3}?)|人均|户均|亩均|年均|日均|月均)(?=[\u4e00-\u9fff]{0,8}$)/;
const longest = 10;

/** The figure with what it counts and per what. Dates and ordinals count nothing. */
export function withCounted(text: string, figure: Figure): Figure {
  if (figure.kind === 'date' || figure.kind === 'ordinal') return figure;
  const clause = clauseBefore(text, figure.start);
  const perWord = per.exec(clause)?.[0] ?? null;
  const counted = figure.kind === 'count' ? (behind(text, figure) ?? before(clause, perWord)) : before(clause, perWord);
  return { ...figure, counted, per: perWord?.replace(/^每(?=.)/, '').replace(/均$/, '') ?? null };
}

/** The characters before the figure up to a mark, at most so many. */
function clauseBefore(text: string, start: number): string {
  let from = start;
  while (from > 0 && start - from < 18 && !stopBefore.test(text.charAt(from - 1))) from--;
  return text.slice(from, start);
}

/** Units that name what they count. */
const speaking =
  /^(?:人|人次|户|家|字|票|岁|人份|名|件次|场次|班次|架次|辆次|艘次|车次|批次|省|市|县|区|乡|镇|村|国|校|院)$/;

function behind(text: string, { end, unit }: Figure): string | null {
  let to = end;
  while (
    to < text.length &&
    to - end < longest &&
    !stopBehind.test(text.slice(to, to + 2).slice(0, 1)) &&
    !stopsAt(text, to)
  )
    to++;
  const noun = text.slice(end, to);
  if (noun.length >= 2) return noun;
  return unit && speaking.test(unit) && !noun ? null : noun.length === 1 && !/[多余一不]/.test(noun) ? noun : null;
}

const stopsAt = (text: string, at: number) =>
  at > 0 && new RegExp(`^(?:${stopBehind.source})`).test(text.slice(at, at + 2));

function before(clause: string, perWord: string | null): string | null {
  const bare = clause.replace(between, '').replace(between, '');
  const own = perWord ? bare.slice(bare.lastIndexOf(perWord) + perWord.length) : bare;
  const noun = own.split(/[的在将了把从向对被由以于和与]/).at(-1) ?? '';
  return noun.length >= 2 && noun.length <= 12 ? noun : null;
}
