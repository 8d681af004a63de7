/**
 * 本报讯 opens a story whatever stands before it: no story has two. Where the headline of the one before it, or its own, was taken for text or stands
 * behind it, the labels alone leave both in one article.
 */
import type { PassageSpan } from '../text/passage.ts';
import { withoutSpaces } from '../text/spaces.ts';

/** 【本報訊】, 本报讯（记者…）, 本刊讯; （综合讯）, （吉隆坡讯）. */
const ownReport =
  /^[■●▲◆□○【〔［[（(\s]{0,3}本[报報刊台臺网網]\s?[讯訊]|^[【〔［[（(][\u3400-\u9fff]{1,5}(?<![喜简簡短快捷])[讯訊][】〕］\]）)]/u;
/** So many characters of text before it are a story; fewer may be a headline that was taken for text. */
const fewestBefore = 40;

/** @param parts in text order. @returns the same with a new article at each such part that stands behind a text of its article. */
export function withOwnReports(text: string, parts: readonly PassageSpan[]): PassageSpan[] {
  let added = 0;
  let article = -1;
  let before = 0;
  return parts.map((part) => {
    if (part.article !== article) {
      article = part.article;
      before = 0;
    }
    const isText = part.kind === 'paragraph';
    if (isText && before >= fewestBefore && ownReport.test(text.slice(part.start, part.end))) {
      added++;
      before = 0;
    }
    if (isText && before < fewestBefore) before += withoutSpaces(text.slice(part.start, part.end)).length;
    return added > 0 ? { ...part, article: part.article + added } : part;
  });
}
