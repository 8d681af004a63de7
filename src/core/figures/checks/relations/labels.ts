/** Whether the labels of amounts name things of one kind: 国产片 and 进口片, 一期 and 二期, 城东 and 城西. */

/** 内科, 外科, 中医科: names with one head. */
export function haveOneHead(labels: readonly string[]): boolean {
  return [nameOf, bareOf].some((strip) => haveOneEnd(labels.map(strip)));
}

function haveOneEnd(names: readonly string[]): boolean {
  const [head] = names.map((name) => name.at(-1));
  return head !== undefined && new Set(names).size === names.length && names.every((name) => name.at(-1) === head);
}

/** What is told of a thing behind its name: 只有, 看了, 投资. */
const verb = /(?:的?(?:只|仅|已)?(?:有|是|为|占|达|看了|贡献了|投资|收入|拿下|获得|夺得|出口|进口)|[了的]|约|共)+$/;
const link = /(?:的?(?:只|仅|已)?[有是为占达约共])+$/;
const bareOf = (label: string): string => label.replace(link, '');
const nameOf = (label: string): string => label.replace(verb, '');

/** 一期投资, 二期投资 and 上层, 下层: one character parts each label from the first. */
export const isOfOneSeries = ([first = '', ...others]: readonly string[]): boolean =>
  first.length > 1 && others.every((label) => areCounterparts(label, first));

/** 西线长 and 东线长: one character parts the one from the other. */
export const areCounterparts = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((character, i) => character !== b.charAt(i)).length === 1;
