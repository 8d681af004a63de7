/** Rules that find organizations by the one that stands beside them: a second office, more media in a list. */
import type { NameSpan } from '../../../reading.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';

/** What an office ends in. */
const office = '[署局處处厅廳委院]';
const isOffice = new RegExp(`${office}$`);
/** A second office behind the first one, up to where it acts or the clause ends. */
const secondOffice = new RegExp(
  `^[與与和及同對对向]((?![外十各有])(?:(?![的在了是把被將将從从與与和及同對对向為为等所])[\\u4e00-\\u9fff]){2,9}?${office})(?=[，。、；）與与和及的]|$|[聯联]合|[昨今][日天晚早]|日前|近日|[發发][佈布函出]|公[佈布]|派[員员]|表示|[發发]言|原?副?局[長长]|原?副?署[長长]|原?副?[处處][長长]|人[員员]|[職职][員员]|提出|配合|介入|[稽巡]查|合作|破[獲获]|共同|[暫暂亦也先])`,
);
/** No office: 现场处, 一处, 多处. */
const noOffice =
  /(?:[一二三四五六七八九十多各该两几每何]|之|好|坏|长|短|远|近|高|低|妥善|深|用|到|害|益|相|惩|共)[处處]$|常委|党委|部署|签署|各级|结局|布局|格局|大局|全局|医院|法院|学院|剧院|影院|住院/;

/** What media end in. */
const mediaEnd =
  '(?:日报|晚报|早报|时报|商报|新闻|新聞|发布|融媒|观察网|在线|卫视|视频|电视台|广播|周刊|通讯社|客户端|民視|視報)';
const isMedia = new RegExp(`(?:${mediaEnd}|[报報社台网網])$`);
const nextMedia = new RegExp(
  `^[、和与及]((?:(?![的在了是把被将从与和及同对向为等])[\\u4e00-\\u9fffA-Za-z]){1,6}?${mediaEnd})(?=[，。、；）和与及]|$|记者|报道|同步|直播|消息|均|先后|等|客户端|獲|報導)`,
);

/** Names that stand behind an organization, one after the other. @param shape matches at the end of the one before; its group is the name. */
function behind(
  text: string,
  names: readonly NameSpan[],
  isFirst: (own: string) => boolean,
  shape: RegExp,
  longest: number,
): NameSpan[] {
  const found: NameSpan[] = [];
  for (const { start, end, type } of names) {
    if (type !== 'organization' || !isFirst(text.slice(start, end))) continue;
    for (let at = end; ; ) {
      const own = shape.exec(text.slice(at, at + longest))?.[1];
      if (!own) break;
      found.push({ start: at + 1, end: at + 1 + own.length, type: 'organization' });
      at += 1 + own.length;
    }
  }
  return found;
}

/** Whether no name reaches beyond this one. */
const holdsAll = (own: NameSpan, names: readonly NameSpan[]) =>
  overlapsOf(own, names).every(({ start, end, type }) => start >= own.start && end <= own.end && type !== 'work');

export const besideOrganizationRules: readonly PassageRule[] = [
  {
    name: 'second-office',
    purpose: 'Behind an office and a conjunction, what ends like an office before what offices do is one.',
    examples: [
      ['{O|青石署}與漁農護理署聯合行動', '{O|青石署}與{O|漁農護理署}聯合行動'],
      ['{O|青石局}对市水务局原局长立案', '{O|青石局}对{O|市水务局}原局长立案'],
      ['{O|青石署}與漁農護理署昨日出動', '{O|青石署}與{O|漁農護理署}昨日出動'],
      ['{O|青石局}和十五处，', '{O|青石局}和十五处，'],
    ],
    needs: ['署', '局', '處', '处', '厅', '廳', '委', '院'],
    apply(names, { text }) {
      const found = behind(text, names, (own) => isOffice.test(own), secondOffice, 20);
      return placeOver(
        names,
        found.filter((own) => !noOffice.test(text.slice(own.start, own.end)) && holdsAll(own, names)),
      );
    },
  },
  {
    name: 'media-in-list',
    purpose: 'In a list that begins with a medium, what ends like one is one.',
    examples: [
      ['{O|青石晚报}、{L|青石}发布和日经新闻同步', '{O|青石晚报}、{O|青石发布}和{O|日经新闻}同步'],
      ['{O|青石晚报}、新闻', '{O|青石晚报}、新闻'],
    ],
    needs: [
      '新闻',
      '新聞',
      '发布',
      '融媒',
      '观察',
      '在线',
      '卫视',
      '视频',
      '电视',
      '广播',
      '周刊',
      '通讯',
      '客户',
      '民視',
      '視報',
      '日报',
      '晚报',
      '早报',
      '时报',
      '商报',
    ],
    apply(names, { text }) {
      const found = behind(text, names, (own) => isMedia.test(own), nextMedia, 14);
      return placeOver(
        names,
        found.filter((own) => holdsAll(own, names)),
      );
    },
  },
];
