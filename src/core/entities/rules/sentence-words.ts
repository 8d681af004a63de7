/** Words of the sentence that the recogniser takes for the first or the last part of a name. */
import type { NameSpan } from '../../reading.ts';
import { compoundSurnames } from '../../text/surnames.ts';
import { knownType } from '../known-list.ts';
import { title } from '../titles.ts';
import type { MentionRule } from './mention-rule.ts';

const ownOf = (text: string, { start, end }: NameSpan) => text.slice(start, end);

/** Countries by a single character, as news puts them before a place of theirs: 俄库尔斯克州. */
const countries = '中美俄英法德日韩朝印巴以伊乌叙黎土埃沙泰越缅菲加澳意西';
const titled = new RegExp(title, 'y');

export const sentenceWordRules: readonly MentionRule[] = [
  {
    name: 'country-before-known-place',
    purpose: 'A country by its single character before a known place is no part of it.',
    examples: [
      ['{L|俄库尔斯克州}官员', '俄{L|库尔斯克州}官员'],
      ['在{L|巴哈尔科夫}公民', '在巴{L|哈尔科夫}公民'],
      ['{L|俄亥俄州}官员', '{L|俄亥俄州}官员'],
      ['{L|俄青石州}官员', '{L|俄青石州}官员'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      if (name.type !== 'place' || !countries.includes(own.charAt(0)) || knownType(own)) return [name];
      return [knownType(own.slice(1)) === 'place' ? { ...name, start: name.start + 1 } : name];
    },
  },
  {
    name: 'direction-before-known-place',
    purpose: 'Two directions before a known place say on which side of it something is.',
    examples: [
      ['{L|西北哈尔科夫}方向', '西北{L|哈尔科夫}方向'],
      ['{L|西北青石}方向', '{L|西北青石}方向'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      const isBefore = name.type === 'place' && /^[东西][南北]/.test(own) && !knownType(own);
      return [isBefore && knownType(own.slice(2)) === 'place' ? { ...name, start: name.start + 2 } : name];
    },
  },
  {
    name: 'report-behind-name',
    purpose:
      '作 behind a name is the verb where what is made is a report or a speech, and so is 获 before what one wins.',
    examples: [
      ['演员{P|田大获}终身成就奖', '演员{P|田大}获终身成就奖'],
      ['秘书长{P|石大有作}的关于个别问题的报告', '秘书长{P|石大有}作的关于个别问题的报告'],
      ['秘书长{P|石有作}说', '秘书长{P|石有作}说'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' &&
      ((/^.{2,}作$/.test(ownOf(text, name)) &&
        /^(?:的?(?:关于|题为|《)|了|主旨|专题|交流|工作报告|报告|总结)/.test(text.slice(name.end, name.end + 4))) ||
        (/^.{2,}获$/.test(ownOf(text, name)) &&
          /^(?:[^，。]{0,9}(?:奖|冠军|称号|[金银铜]牌|提名)|[悉准释救选])/.test(text.slice(name.end, name.end + 12))))
        ? [{ ...name, end: name.end - 1 }]
        : [name],
  },
  {
    name: 'title-behind-surname',
    purpose: 'A surname with a title goes on to the end of the title, and no further.',
    examples: [
      ['{P|温副}局长说', '{P|温副局长}说'],
      ['{P|温总}经理说', '{P|温总经理}说'],
      ['{P|温护士}长说', '{P|温护士长}说'],
      ['{P|苗经理都}在', '{P|苗经理}都在'],
      ['{P|欧阳}教授说', '{P|欧阳教授}说'],
      ['{P|温文}局长说', '{P|温文}局长说'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      const isCompound = compoundSurnames.includes(own);
      const isCut = isCompound || /^.(?:[副总]|护士|.{2,}[都也还就又说在和与])$/.test(own);
      if (name.type !== 'person' || !isCut) return [name];
      titled.lastIndex = name.start + (isCompound ? 2 : 1);
      return [
        titled.test(text) && Math.abs(titled.lastIndex - name.end) < 5 ? { ...name, end: titled.lastIndex } : name,
      ];
    },
  },
];
