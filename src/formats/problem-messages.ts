/** What is wrong with a file that was written by hand or by another program, in the language of its reader. */
import type { Language } from './check-messages.ts';

/** By the English text, in which {0} and {1} stand for anything. The first that fits counts. */
const chinese: readonly (readonly [english: string, text: string])[] = [
  // The file of decisions.
  [
    'a merge conflict up to line {0}: its annotations count again when one side is chosen',
    '至第 {0} 行为合并冲突：选定一方后，其中的标注恢复有效',
  ],
  ['the mark of a merge conflict that has no end or no beginning', '合并冲突的标记有头无尾，或有尾无头'],
  ['the first line is no header {0}: {1}', '第一行不是文件头 {0}：{1}'],
  [
    'version {0} of the format; this program writes version {1} and leaves the file as it is',
    '格式版本为 {0}；本程序写入的版本为 {1}，此文件保持不变',
  ],
  ['the annotation {0} is on line {1} already', '第 {1} 行已有标注 {0}'],
  ['"type" of an entity is one of {0}', '名称的 "type" 应为 {0} 之一'],
  ['"quote" holds white space, which anchors do not count', '"quote" 中有空白字符，定位时不计空白'],
  ['"at" is not a whole number from 0', '"at" 应为 0 或正整数'],
  ['"{0}" is one of {1}', '"{0}" 应为 {1}'],
  ['"{0}" is not a string', '"{0}" 应为字符串'],
  ['"{0}" is no string or number', '"{0}" 应为字符串或数字'],
  ['"{0}" is not an object', '"{0}" 应为对象'],
  ['"{0}" is empty', '"{0}" 为空'],
  ['not an object', '不是 JSON 对象'],
  // A word list.
  ['a word list is a list of entries', '词表应为条目的列表'],
  ['this is no JSON', '不是有效的 JSON'],
  ['an entry needs a "name"', '条目缺少 "name"'],
  ['the "alias" of {0} must be text', '{0} 的 "alias" 应为文字'],
  ['entries in JSON stand in a list that begins with [', 'JSON 条目应放在以 [ 开头的列表中'],
  ['the parts of a line are separated by tabs, not as in {0}', '一行的各部分应以制表符分隔，而非：{0}'],
  ['a line needs a name before the tab', '制表符前应有名称'],
  ['the type of {0} is "{1}"; it must be one of {2} or ignore', '{0} 的类型为“{1}”，应为 {2} 或 ignore'],
  // What is imported.
  ['not a token and a tag such as B-LOC, I-LOC or O: {0}', '不是字与标签（如 B-LOC、I-LOC、O）：{0}'],
  [
    'not a text-bound annotation of brat: T1, a tab, type and offsets, a tab, the text',
    '不是 brat 的文本标注：应为 T1、制表符、类型与位置、制表符、文字',
  ],
  ['nothing is annotated that this line speaks of: {0}', '此行所指的标注不存在：{0}'],
  [
    '{0} has parts with other text between them, which an annotation here cannot have',
    '{0} 由几段不相连的文字组成，此处的标注不能如此',
  ],
  ['{0} is {1}, but the page reads {2} there', '{0} 为 {1}，而版面该处为 {2}'],
  ['{0}: the page reads {1} there', '{0}：版面该处为 {1}'],
  ['{0}: the page has no place that is certain to be it', '{0}：在版面中不能确定其位置'],
  ['not a label [start, end, "name"]: {0}', '不是 [起, 止, "名称"] 形式的标签：{0}'],
  ['{0} from {1} to {2} holds no text', '{0} 在 {1} 至 {2} 处没有文字'],
  ['no annotation, and no list of annotations', '不是标注，也不是标注的列表'],
  [
    'an annotation without a TextQuoteSelector: nothing says which text it means',
    '标注缺少 TextQuoteSelector，无从得知所指文字',
  ],
  ['not a JSON object', '不是 JSON 对象'],
  ['not JSON: {0}', '不是有效的 JSON：{0}'],
  ['no "{0}"', '缺少 "{0}"'],
];

const patterns = chinese.map(([english, text]) => {
  const parts = english.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { pattern: new RegExp(`^${parts.join('(.*)')}$`, 's'), text };
});

/** @param message in English, as the reader of the file gives it; one that is not known is returned as it is */
export function problemMessage(message: string, language: Language): string {
  if (language === 'en') return message;
  for (const { pattern, text } of patterns) {
    const found = pattern.exec(message);
    // What is wrong with a header is a problem of its own.
    if (found) return text.replace(/\{(\d)\}/g, (_, index) => problemMessage(found[Number(index) + 1] ?? '', language));
  }
  return message;
}
