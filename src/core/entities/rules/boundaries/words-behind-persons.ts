/** Words right behind a person’s name of which the recogniser takes the beginning for the end of the name, or the other way round. */
import type { Word } from '../../../reading.ts';
import { compoundSurnames } from '../../../text/surnames.ts';
import { isFollower } from '../../followers.ts';
import { knownType } from '../../known-list.ts';
import { titleEndings } from '../../titles.ts';
import { wordFinder } from '../../word-places.ts';
import { isJapaneseSurname } from '../japanese-names.ts';
import type { MentionRule } from '../mention-rule.ts';
import { ownOf } from './own.ts';

const compounds: ReadonlySet<string> = new Set(compoundSurnames);

/** What courts and the police do, and what people are charged with. */
const legal = new Set(
  '立案 涉嫌 批捕 起诉 开庭 依法 刑拘 拘留 逮捕 审查 提起 上诉 开除 作出 予以 进行 采取 到案 落网 供述 交代 承认 当庭 驾车 驾驶 酒后 酒驾 支付 赔偿 借款 签订 处以 判处 支持 报案'.split(
    ' ',
  ),
);
/** Last characters of Japanese given names that are words as well, 皋月, before what follows a name. */
const lastOfGiven = /^[月子美香惠江代菜奈织树人助郎平治](?:[为任就、，。说]|担任|出任|表示|当选)/;
/** What one is made, behind 任 and 为. */
const office = /^[\u4e00-\u9fff]{0,6}(?:长官|大臣|部长|[校局院所厅]长|首相|主席|主任|总裁|书记)/;
/** What stands before the names of those who made the page. */
const label =
  /^(.{2,3})((?:责任|视觉|版式|本版|执行)?(?:检校|校对|审校|编辑|责编|美编|设计|版式|统筹|策划|摄影|终审|监制|制图|排版))$/;
const titleBehind = new RegExp(`^(?:${titleEndings})[\\u4e00-\\u9fff]{2,3}`);

/** Whether the dictionary has a word of this length as a name from abroad. */
const isForeign = (word: Word | undefined, length: number) => word?.tag === 'nrt' && word.word.length === length;

export const behindPersonRules: readonly MentionRule[] = [
  {
    name: 'legal-word-behind-unnamed',
    purpose: 'Behind a surname with 某 what the law does to somebody is no part of the name.',
    examples: [
      ['对{P|石某立}案调查', '对{P|石某}立案调查'],
      ['{P|石某立}到案', '{P|石某立}到案'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' &&
      /^.某.$/.test(ownOf(text, name)) &&
      (legal.has(text.slice(name.end - 1, name.end + 1)) || isFollower(text, name.end - 1))
        ? [{ ...name, end: name.end - 1 }]
        : [name],
  },
  {
    name: 'compound-surname-whole',
    purpose: 'A compound surname with one character goes on to a second one where what somebody does stands behind it.',
    examples: [
      ['儿子{P|欧阳小}松接过', '儿子{P|欧阳小松}接过'],
      ['儿子{P|欧阳松}接过', '儿子{P|欧阳松}接过'],
      ['儿子{P|欧阳松}也来到', '儿子{P|欧阳松}也来到'],
      ['如{P|诸葛亮}所安排', '如{P|诸葛亮}所安排'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' &&
      name.end - name.start === 3 &&
      compounds.has(text.slice(name.start, name.start + 2)) &&
      !isFollower(text, name.end) &&
      isFollower(text, name.end + 1) &&
      /[\u4e00-\u9fff](?<![的是在和与也都又还就已曾将被把对向从给却便才则正刚所为之以而其亦仍并]$)/.test(
        text.charAt(name.end),
      )
        ? [{ ...name, end: name.end + 1 }]
        : [name],
  },
  {
    name: 'conjunction-in-given-name',
    purpose: '和 between a name and what one does to a rival is the end of a Japanese given name.',
    examples: [
      ['选手{P|张本美}和击败{P|石若云}', '选手{P|张本美和}击败{P|石若云}'],
      ['选手{P|张本美}和{P|石若云}击败', '选手{P|张本美}和{P|石若云}击败'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' &&
      name.end - name.start > 2 &&
      /^和(?:击败|战胜|不敌|力克|负于|横扫|淘汰|苦战|逆转|夺冠|夺得|晋级)/.test(text.slice(name.end, name.end + 3))
        ? [{ ...name, end: name.end + 1 }]
        : [name],
  },
  {
    name: 'message-behind-person',
    purpose: '致 behind a name is the verb where a message follows.',
    examples: [
      ['向总统{P|卢卡申致}慰问电', '向总统{P|卢卡申}致慰问电'],
      ['{P|石致}说', '{P|石致}说'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' &&
      /..致$/.test(ownOf(text, name)) &&
      /^(?:[慰祝]?[问贺唁谢][电信函辞]|[贺唁函]?[电信函辞]|感谢|欢迎|开幕|闭幕|答谢|悼)/.test(
        text.slice(name.end, name.end + 4),
      )
        ? [{ ...name, end: name.end - 1 }]
        : [name],
  },
  {
    name: 'prize-of-several',
    purpose: 'Behind the last of several persons 同获, 分获, 均获 and 齐获 say what they won.',
    examples: [
      ['{P|石有}、{P|淳于意同}获金奖', '{P|石有}、{P|淳于意}同获金奖'],
      ['{P|石大均}获金奖', '{P|石大均}获金奖'],
      ['{P|石有}、{P|大同}获金奖', '{P|石有}、{P|大同}获金奖'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' &&
      /^..+[同分均齐]$/.test(ownOf(text, name)) &&
      text.charAt(name.end) === '获' &&
      /[、和与]/.test(text.charAt(name.start - 1))
        ? [{ ...name, end: name.end - 1 }]
        : [name],
  },
  {
    name: 'two-in-a-list',
    purpose: '和 between a name without a dot and one with it parts two people of a list.',
    examples: [
      ['{P|阿丽亚·买买提}、{P|热合曼和吐尔逊·艾山}获评', '{P|阿丽亚·买买提}、{P|热合曼}和{P|吐尔逊·艾山}获评'],
      ['{P|和田·艾山}获评', '{P|和田·艾山}获评'],
      ['{P|热合曼和吐尔逊·艾山}获评', '{P|热合曼和吐尔逊·艾山}获评'],
    ],
    apply(name, { text }) {
      const parts = name.type === 'person' ? /^([^·和与]{2,6})[和与][^·和与]{2,6}·/.exec(ownOf(text, name)) : null;
      if (!parts?.[1] || text.charAt(name.start - 1) !== '、') return [name];
      const end = name.start + parts[1].length;
      return [
        { ...name, end },
        { ...name, start: end + 1 },
      ];
    },
  },
  {
    name: 'japanese-given-name-whole',
    purpose:
      'A Japanese given name of two characters ends behind the second, and before the office that somebody is given.',
    examples: [
      ['{P|高桥皋}月为大臣', '{P|高桥皋月}为大臣'],
      ['{P|高桥稔任}官房长官', '{P|高桥稔}任官房长官'],
      ['{P|高桥皋}在', '{P|高桥皋}在'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      if (name.type !== 'person' || own.length < 3 || own.length > 4 || !isJapaneseSurname(own.slice(0, 2)))
        return [name];
      if (own.length === 4)
        return [
          /[任为]$/.test(own) && office.test(text.slice(name.end, name.end + 10))
            ? { ...name, end: name.end - 1 }
            : name,
        ];
      return [lastOfGiven.test(text.slice(name.end, name.end + 3)) ? { ...name, end: name.end + 1 } : name];
    },
  },
  {
    name: 'label-behind-name',
    purpose: 'What somebody else did for the page, before the colon, is no part of the name before it.',
    examples: [
      ['设计：{P|石小有检校}：石有', '设计：{P|石小有}检校：石有'],
      ['{P|石小有}：好', '{P|石小有}：好'],
    ],
    apply(name, { text }) {
      const found =
        name.type === 'person' && /[：:]/.test(text.charAt(name.end)) ? label.exec(ownOf(text, name)) : null;
      return [found ? { ...name, end: name.start + (found[1] as string).length } : name];
    },
  },
  {
    name: 'conjunction-behind-compound',
    purpose: 'A compound surname, a given name and 和 before a title with a name are a person and the conjunction.',
    examples: [
      ['{P|长孙明和}校长石大有签约', '{P|长孙明}和校长石大有签约'],
      ['{P|长孙明和}说', '{P|长孙明和}说'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' &&
      /^.{3}[和与]$/.test(ownOf(text, name)) &&
      compoundSurnames.includes(text.slice(name.start, name.start + 2)) &&
      titleBehind.test(text.slice(name.end, name.end + 8))
        ? [{ ...name, end: name.end - 1 }]
        : [name],
  },
  {
    name: 'foreigner-before-office',
    purpose:
      'A foreign name that the dictionary has as a person’s is one before the head of a state, unless it is a known place.',
    examples: [
      ['同{L|<莱登:nrt>}总统会谈', '同{P|莱登}总统会谈'],
      ['同{L|<莱登:ns>}总统会谈', '同{L|莱登}总统会谈'],
      ['同{L|<埃及:nrt>}总统会谈', '同{L|埃及}总统会谈'],
      ['同{L|<莱登:nrt>}官员会谈', '同{L|莱登}官员会谈'],
    ],
    apply: (name, { text, words }) =>
      name.type === 'place' &&
      /^(?:总统|总理|首相|国王|主席)/.test(text.slice(name.end, name.end + 2)) &&
      isForeign(wordFinder(words)(name.start), name.end - name.start) &&
      knownType(text.slice(name.start, name.end)) === null
        ? [{ ...name, type: 'person' }]
        : [name],
  },
];
