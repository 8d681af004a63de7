/** Reads whole articles for `synthesize.ts` from a corpus with one paragraph in each row; `doc` names the article of a row. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { groupBy } from '../../core/text/group.ts';
import type { SourceArticle } from './synthesize.ts';

/**
 * A row that is no sentence and no longer than this is a line of its own: a headline's second line, an author's name, a subhead. The known
 * pages are marked by this rule too.
 */
const longestLine = 18;
const isLine = (text: string) => text.length <= longestLine && !/[。！？!?…”：；，）]$/.test(text);
const isReporter = (text: string) => /^(?:本报|新华社)/.test(text);

/** The texts of a corpus's rows. @param file perhaps compressed with gzip. */
export function textsOf(file: string): string[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

export function articlesOf(file: string): SourceArticle[] {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { text: string; doc: string });
  const byDocument = groupBy(rows, ({ doc }) => doc);
  return [...byDocument.values()].flatMap((own) => {
    const texts = own.map(({ text }) => text.replace(/\s+/g, '')).filter(Boolean);
    const bodyStart = texts.findIndex((text, i) => i > 0 && (!isLine(text) || isReporter(text)));
    if (bodyStart < 1 || bodyStart > 4) return [];
    const headline = texts.slice(0, bodyStart);
    const body = texts.slice(bodyStart).map((text, i) => ({
      kind: isLine(text) && i > 0 ? ('subhead' as const) : ('para' as const),
      text,
    }));
    const paragraphs = body.filter(({ kind, text }) => kind === 'para' && text.length > longestLine);
    const subheads = body.filter(({ kind }) => kind === 'subhead').length;
    const sound = (headline[0] as string).length <= 44 && paragraphs.length >= 1 && body.length <= 26;
    return sound && subheads * 8 <= body.length ? [{ headline, body }] : [];
  });
}
