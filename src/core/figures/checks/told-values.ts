/** What a page tells of the attributes of things: 大桥全长1280米 → 全长 of 大桥, 1280 m. */
import type { Figure } from '../../reading.ts';
import { isAmount, isApproximate } from './amounts.ts';
import { type CheckedPage, clauseBefore, clauseBehind, type Sentence } from './page.ts';

/** Attributes that stay as they are, so that no time told with them matters. */
const lasting =
  /(?:总|全|主)(?:长|投资|面积|里程|库容|造价|跨|高|建筑面积|占地面积|用地面积|用地|重量|重|高度|预算)$|(?:占地|占地面积|建筑面积|规划面积|海拔|平均海拔|桥面宽|主跨|库容|注册资本|注册资金|设计时速|设计速度|最大雨量|最大降雨量|震级|震源深度|年径流量|全程|票价|定员)$/;
/** Attributes that change with the years. */
const changing =
  /总(?:装机容量|装机|人口|规模|产能|数|床位|储量|水量|户数|人数|产值)$|(?:常住人口|户籍人口|森林覆盖率|城镇化率|地区生产总值|经济损失)$/;
/** Words between an attribute and its value that say nothing of the thing. */
const links = /(?:约|达到|达|为|是|共|有|近|超过|超|仅|已|只|将|就|多达|至|总计|共计|合计|高达|有着|:|：|了|的|也)+$/;
/** Words that make a value one of a plan, of a part, of a change or of many things. */
const otherValue =
  /新增|增加|增长|增至|减少|减至|提高|再|另|其中|平均|每|将|计划|预计|拟|力争|目标|已完成|完成投资|累计|[一二三四首][期批]|分别|其他|同比|原|曾|当时|由|从|改为|调整|相当于|比|剩余|除|此前|全国|全省|全市|全县|世界|各|合计|类似|最|上层|下层|包括|相连/;
const time =
  /\d{4}年|[去今明前上]年|当年|上半年|下半年|季度|[月年][末底]|目前|如今|截至|现在|[“"]?十[一二三四五]五|\d{1,2}月|至今|时期|同期|历史|世纪|年代/g;
/** Words that point to what the text has named before. */
const pointing = /^(?:这[座条项个所家幢]|该|本|此|整个|整座|全|其|据悉|据介绍|据了解|如今|现在|今天|眼下)+/;

export interface Told {
  readonly sentence: Sentence;
  readonly figure: Figure;
  readonly attribute: string;
  /** What the attribute is of as the sentence names it; may be empty. */
  readonly subject: string;
  /** The same with its proper name, where the article gives one: 南湖水库 for 水库. */
  readonly fullSubject: string;
  /** When the value holds, for attributes that change; empty for others. */
  readonly time: string;
}

/** In text order. */
export function toldValues(page: CheckedPage): readonly Told[] {
  const texts = new Map<number, string>();
  for (const { article, text } of page.passages) texts.set(article, `${texts.get(article) ?? ''}${text}。`);
  // A noun is looked up once in an article.
  const names = new Map<string, string>();
  const fullName = (article: number, noun: string): string => {
    const key = `${article} ${noun}`;
    const name = names.get(key) ?? properName(texts.get(article) ?? '', noun);
    names.set(key, name);
    return name;
  };
  return page.sentences.flatMap((sentence) =>
    sentence.figures.flatMap((figure) => {
      const told = toldAt(sentence, figure);
      return told ? [{ ...told, fullSubject: fullName(sentence.passage.article, told.subject) }] : [];
    }),
  );
}

function toldAt(sentence: Sentence, figure: Figure): Omit<Told, 'fullSubject'> | null {
  if (!isAmount(figure) || isApproximate(figure) || figure.per !== null) return null;
  const clause = clauseBefore(sentence, figure);
  const bare = clause.replace(links, '');
  const before = lasting.exec(bare)?.[0] ?? changing.exec(bare)?.[0];
  const attribute = before ?? attributeBehind(sentence, figure) ?? storeysOf(sentence, figure, bare);
  const own = before ? bare.slice(0, -before.length) : bare;
  if (!attribute || otherValue.test(own)) return null;
  const lead = sentence.passage.text.slice(sentence.start, figure.start);
  return {
    sentence,
    figure,
    attribute,
    subject:
      attribute === storeys
        ? subjectOfStoreys(sentence, figure, own)
        : own.replace(pointing, '').replace(/的$/, '') || headBehind(sentence, figure) || leadOf(lead, clause),
    time: lasting.test(attribute) ? '' : ([...lead.matchAll(time)].at(-1)?.[0] ?? ''),
  };
}

/** 这条860米长的老街, 3.2亿元的总投资: the attribute stands behind its value. */
function attributeBehind(sentence: Sentence, figure: Figure): string | undefined {
  const behind = clauseBehind(sentence, figure);
  if (figure.kind === 'length' && /^长的/.test(behind)) return '全长';
  return figure.kind === 'money' ? /^的(总投资|造价|总造价)/.exec(behind)?.[1] : undefined;
}

const storeys = '层数';
const storeysBefore = /(?:地上|楼高|总高)$/;
const storeysBehind = /^(?:高的|的?(高楼|大楼|大厦|住宅|建筑|小楼|车库))/;

/** 地上9层, 这幢18层的大楼: how many storeys a building has. */
const storeysOf = (sentence: Sentence, figure: Figure, before: string): string | undefined =>
  figure.unit === '层' && (storeysBefore.test(before) || storeysBehind.test(clauseBehind(sentence, figure)))
    ? storeys
    : undefined;

const subjectOfStoreys = (sentence: Sentence, figure: Figure, before: string): string =>
  storeysBefore.test(before)
    ? before.replace(storeysBefore, '').replace(pointing, '')
    : (storeysBehind.exec(clauseBehind(sentence, figure))?.[1] ?? '');

/** 全长1280米的大桥: the noun behind 的. */
const headBehind = (sentence: Sentence, figure: Figure): string =>
  /^的([\u4e00-\u9fff]{2,4}?)(?=[建将在是为已投通完于横连]|$)/.exec(clauseBehind(sentence, figure))?.[1] ?? '';

/** What the sentence begins with, up to its first attribute: 大桥 of 大桥全长1280米，主跨420米，总投资3.2亿元. */
function leadOf(before: string, clause: string): string {
  const earlier = before
    .slice(0, before.length - clause.length)
    .replace(/^[^，,]*(?:日|据[^，,]*|说|表示|介绍)[，,]/, '');
  const lead = /^([\u4e00-\u9fff]{2,14})/.exec(earlier)?.[1] ?? '';
  return lead
    .replace(lasting, '')
    .replace(/日前.*|昨日.*|[将已正].*|[位建起止始]于.*|[东南西北]起.*/, '')
    .replace(pointing, '');
}

/** Longest and shortest noun that is looked up in the article for its proper name. */
const longestNoun = 4;

/** The first longer name in the article that ends in a noun: 南湖水库 for 水库. */
function properName(text: string, noun: string): string {
  if (noun.length < 2 || noun.length > longestNoun) return noun;
  let from = 0;
  for (;;) {
    const at = text.indexOf(noun, from);
    if (at < 0) return noun;
    const before =
      /[\u4e00-\u9fff]{2,8}$/
        .exec(text.slice(Math.max(0, at - 8), at))?.[0]
        .replace(/^.*(?:[的了在这该将和与从于]|日|记者)/, '') ?? '';
    if (before.length >= 2) return before + noun;
    from = at + noun.length;
  }
}
