/** Articles out of a corpus of whole articles in rows of paragraphs (`doc` names the article), for the typesetter of `synthesize.ts`. */
import { readFileSync } from 'node:fs';
import { groupBy } from '../../core/group.ts';
import type { SourceArticle } from './synthesize.ts';

export function articlesOf(file: string): SourceArticle[] {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { text: string; doc: string });
  const byDocument = groupBy(rows, ({ doc }) => doc);
  return [...byDocument.values()].flatMap((own) => {
    const texts = own.map(({ text }) => text.replace(/\s+/g, ''));
    const headline = (texts[0] ?? '').replace(/（附?图片.*?）$/, '');
    const paragraphs = texts.slice(1).filter((text) => text.length > 24 && /[。！？”）]$/.test(text));
    const sound =
      headline.length >= 5 &&
      headline.length <= 44 &&
      !/[。]$/.test(headline) &&
      paragraphs.length >= 2 &&
      paragraphs.length <= 24;
    return sound ? [{ headline, paragraphs }] : [];
  });
}
