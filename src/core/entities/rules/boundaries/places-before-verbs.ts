/** Verbs of what a place gets or does, which the recogniser takes for a part of its name. */
import type { MentionRule } from '../mention-rule.ts';
import { ownOf } from './own.ts';

/** Verbs with an object of which a place is the subject, and which no name of a place holds. From general knowledge. */
const verbs =
  '新添|新增|新建|新开|首开|首[次创]|增设|增开|喜[迎获添]|引进|迎来|建成|建起|办起|开通|投运|推出|举办|启用|启动|种上|发放|铺设|开展|打造|出台';
const verbInside = new RegExp(`^([\\u4e00-\\u9fff]{2,8}?)(?:${verbs})(?![区村镇乡县路街河港])`);
const verbBehind = new RegExp(`^(?:${verbs})`);

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
];
