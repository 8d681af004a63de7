/** 新臺幣三億元 … 淨利八千萬元: in an article in traditional characters that names its dollar, 元 alone is of that currency. */
import type { Figure } from '../reading.ts';
import { currencyNameBefore } from './currency.ts';

/** The figures of one text, folded or simplified, and the article it is of. */
export interface OfArticle {
  readonly article: number;
  readonly text: string;
  readonly figures: readonly Figure[];
  /** Whether the page has the text in traditional characters. */
  readonly isTraditional: boolean;
}

/** Dollars whose unit is written 元 as well. */
const dollars = /^(?:TWD|HKD|MOP)(?=$|\/)/;
const isBare = ({ kind, unit }: Figure): boolean => kind === 'money' && /^[元圓圆塊块]/.test(unit ?? '');

/** By text, its figures with the currency of their article. */
export function withArticleCurrencies(texts: readonly OfArticle[]): readonly (readonly Figure[])[] {
  const ofArticles = new Map<number, string>();
  for (const { article, figures, isTraditional } of texts) {
    if (!isTraditional || ofArticles.has(article)) continue;
    const named = figures.find((figure) => isBare(figure) && dollars.test(figure.canonicalUnit ?? ''));
    if (named) ofArticles.set(article, (named.canonicalUnit as string).slice(0, 3));
  }
  return texts.map(({ article, text, figures }) => {
    const code = ofArticles.get(article);
    return code ? figures.map((figure) => inCurrency(text, figure, code)) : figures;
  });
}

const inCurrency = (text: string, figure: Figure, code: string): Figure =>
  isBare(figure) && figure.canonicalUnit?.startsWith('CNY') && currencyNameBefore(text, figure.start) === null
    ? { ...figure, canonicalUnit: code + figure.canonicalUnit.slice(3) }
    : figure;
