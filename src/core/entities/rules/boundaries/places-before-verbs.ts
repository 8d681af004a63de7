/** Verbs of what a place gets or does, which the recogniser takes for a part of its name. */
import type { MentionRule } from '../mention-rule.ts';
import { ownOf } from './own.ts';

/** Verbs with an object of which a place is the subject, and which no name of a place holds. From general knowledge. */
const verbs =
  '新添|新增|新建|新开|首开|首[次创]|增设|增开|喜[迎获添]|引进|迎来|建成|建起|办起|开通|投运|推出|举办|启用|启动|种上|发放|铺设|开展|打造|出台';
const verbInside = new RegExp(`^([\\u4e00-\\u9fff]{2,8}?)(?:${verbs})(?![区村镇乡县路街河港])`);
const verbBehind = new RegExp(`^(?:${verbs})`);

/** From one place to another. */
const moved = /^([\u4e00-\u9fff]{2,6})(?:移师|转战|转场|飞往|开往|直飞|驶往)([\u4e00-\u9fff]{2,6})$/;

export const placeBeforeVerbRules: readonly MentionRule[] = [
  {
    name: 'verb-inside-place',
    purpose: 'A place ends before the verb that says what it gets.',
    examples: [
      ['{L|望川新添三座公园}', '{L|望川}新添三座公园'],
      ['{L|新建}车站', '{L|新建}车站'],
    ],
    apply(name, { text }) {
      const own = name.type === 'place' ? verbInside.exec(ownOf(text, name))?.[1] : undefined;
      return [own ? { ...name, end: name.start + own.length } : name];
    },
  },
  {
    name: 'town-before-verb',
    purpose: 'What ends in 镇, 乡 or 村 is a place before the verb that says what a place gets.',
    examples: [
      ['{P|石桥镇}新建两所小学', '{L|石桥镇}新建两所小学'],
      ['{P|石桥镇}说', '{P|石桥镇}说'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' &&
      /^..[镇乡村]$/.test(ownOf(text, name)) &&
      verbBehind.test(text.slice(name.end, name.end + 2))
        ? [{ ...name, type: 'place' }]
        : [name],
  },
  {
    name: 'conjunction-behind-place',
    purpose: 'A place ends before 及, but for Egypt.',
    examples: [
      ['{L|青石镇及}周边', '{L|青石镇}及周边'],
      ['{L|北非埃及}周边', '{L|北非埃及}周边'],
    ],
    apply: (name, { text }) =>
      name.type === 'place' && /..(?<!埃)及$/.test(ownOf(text, name)) ? [{ ...name, end: name.end - 1 }] : [name],
  },
  {
    name: 'move-behind-place',
    purpose: 'A place ends before the verb that says that something moves to another one, which is a place too.',
    examples: [
      ['从{L|大邱移师仙台}备战', '从{L|大邱}移师{L|仙台}备战'],
      ['{P|青石转战望川}备战', '{L|青石}转战{L|望川}备战'],
      ['{L|青石移师}备战', '{L|青石移师}备战'],
    ],
    apply(name, { text }) {
      const own = name.type === 'organization' ? null : moved.exec(ownOf(text, name));
      const [, from = '', to = ''] = own ?? [];
      if (!own) return [name];
      return [
        { start: name.start, end: name.start + from.length, type: 'place' },
        { start: name.end - to.length, end: name.end, type: 'place' },
      ];
    },
  },
];
