/** An article as it is set: headlines first, then its sections, wherever they stand in the text of the page. */
import type { Page, Passage } from '../core/reading.ts';

export interface ArticleLayout {
  readonly headlines: readonly Passage[];
  readonly subtitles: readonly Passage[];
  readonly sections: readonly SectionLayout[];
}

export interface SectionLayout {
  /** null for the part before the first subhead. */
  readonly heading: Passage | null;
  /** Paragraphs, and lines that send the reader to another page. */
  readonly paragraphs: readonly Passage[];
}

/** @param index of the article in the page's list, or -1 for what belongs to none. */
export function layOut(page: Page, index: number): ArticleLayout {
  const own = page.passages.filter(({ article }) => article === index);
  const sections: { heading: Passage | null; paragraphs: Passage[] }[] = [{ heading: null, paragraphs: [] }];
  for (const passage of own) {
    if (passage.kind === 'subhead') sections.push({ heading: passage, paragraphs: [] });
    else if (passage.kind === 'paragraph' || passage.kind === 'jumpLine') sections.at(-1)?.paragraphs.push(passage);
  }
  return {
    headlines: own.filter(({ kind }) => kind === 'headline'),
    subtitles: own.filter(({ kind }) => kind === 'subtitle'),
    sections: sections.filter(({ heading, paragraphs }) => heading || paragraphs.length > 0),
  };
}
