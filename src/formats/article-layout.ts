/** An article as it is set: headlines first, then its sections, wherever they stand in the text of the page. */
import type { Page, Passage, Span } from '../core/reading.ts';

export interface ArticleLayout {
  readonly headlines: readonly Passage[];
  readonly subtitles: readonly Passage[];
  readonly sections: readonly SectionLayout[];
}

export interface SectionLayout {
  /** The lines of the subhead; none for the part before the first one. */
  readonly heading: readonly Passage[];
  /** Paragraphs, and lines that send the reader to another page. */
  readonly paragraphs: readonly Passage[];
}

/** Whether a passage lies in a part of its article. */
export const isWithin = ({ start, end }: Span, part: Span | null | undefined): boolean =>
  part !== null && part !== undefined && part.start <= start && end <= part.end;

/** @param index of the article in the page's list, or -1 for what belongs to none. */
export function layOut(page: Page, index: number): ArticleLayout {
  const article = page.articles[index];
  const own = page.passages.filter((passage) => passage.article === index);
  const headings = article?.sections.flatMap(({ heading }) => heading ?? []) ?? [];
  const sections: { heading: Passage[]; paragraphs: Passage[] }[] = [{ heading: [], paragraphs: [] }];
  let last: Span | undefined;
  for (const passage of own) {
    const heading = headings.find((one) => isWithin(passage, one));
    if (heading) {
      if (heading === last) sections.at(-1)?.heading.push(passage);
      else sections.push({ heading: [passage], paragraphs: [] });
      last = heading;
    } else if (passage.kind === 'paragraph' || passage.kind === 'jumpLine') sections.at(-1)?.paragraphs.push(passage);
  }
  return {
    headlines: own.filter((passage) => isWithin(passage, article?.headline)),
    subtitles: own.filter((passage) => isWithin(passage, article?.subtitle)),
    sections: sections.filter(({ heading, paragraphs }) => heading.length + paragraphs.length > 0),
  };
}
