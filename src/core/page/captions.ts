/** Captions: the text of a picture, with its credit at the end: ……游览。赵航摄, ……颁奖仪式上。 新华社发, ……合照。（罗子健摄）. */

/** A credit behind a sentence. */
export const credit =
  /[。！？”](?:[\u3400-\u9fff\s]{2,14}(?:[摄攝]|供[图圖])|\s*(?:新[华華]社[发發]|[资資]料[图圖]片))$/;
const bracketed = /[。！？”][（(][^（）()]{2,14}[摄攝片][）)]$/;

/** @param line or its last characters. */
export const isCaption = (line: string): boolean => credit.test(line) || bracketed.test(line);

const numbered = /^(?:[①-⑳]|[（(]?\d{1,2}[）)、：:．.])?\s?(?:[图圖][为為]|[上下左右][图圖][为為：:（(])/u;
/** Characters of a line's beginning that are looked at. */
const shown = 12;
/** 图为农民卖菜, 1、图为新桥, 下图：合影: whether a line begins the text of a picture. */
export const opensCaption = (text: string, start: number): boolean => numbered.test(text.slice(start, start + shown));
