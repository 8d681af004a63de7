/** An article as it is set: headlines first, then its sections, wherever they stand in the text of the page. */
import type { Page, Passage } from '../core/reading.ts';

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

/** @param index of the article in the page's list, or -1 for what belongs to none. */
export function layOut(page: Page, index: number): ArticleLayout {
  const own = page.passages.filter(({ article }) => article === index);
  const sections: { heading: Passage[]; paragraphs: Passage[] }[] = [{ heading: [], paragraphs: [] }];
  for (const passage of own) {
    if (passage.kind === 'subhead') {
      const last = sections.at(-1);
      if (last && last.heading.length > 0 && last.paragraphs.length === 0) last.heading.push(passage);
      else sections.push({ heading: [passage], paragraphs: [] });
    } else if (passage.kind === 'paragraph' || passage.kind === 'jumpLine') sections.at(-1)?.paragraphs.push(passage);
  }
  return {
    headlines: own.filter(({ kind }) => kind === 'headline'),
    subtitles: own.filter(({ kind }) => kind === 'subtitle'),
    sections: sections.filter(({ heading, paragraphs }) => heading.length + paragraphs.length > 0),
  };
}
