/** Puts the lines that were taken out of a page back between its parts, and finds captions among them. */

import type { FurnitureKind } from '../reading.ts';
import type { PassageSpan } from '../text/passage.ts';
import type { Mark, MarkedSpan } from './marks.ts';
import { placed } from './placed.ts';

/** A part of a page: of an article, or furniture. */
export interface Part extends PassageSpan {
  readonly furniture: FurnitureKind | null;
}

/**
 * A jump line belongs to the story that it continues; a byline to the article whose headline or text stands before it, unless that has its
 * headline behind it and is over.
 */
export function withMarks(body: readonly PassageSpan[], marks: readonly MarkedSpan[]): Part[] {
  const parts: Part[] = [];
  let next = 0;
  const put = (part: PassageSpan) => parts.push({ ...part, furniture: null });
  for (const [i, { start, end, mark }] of marks.entries()) {
    while (next < body.length && (body[next] as PassageSpan).start < start) put(body[next++] as PassageSpan);
    const before = body[next - 1];
    const after = body[next];
    if (mark.kind === 'furniture') {
      parts.push({ start, end, kind: 'furniture', article: -1, furniture: mark.furniture, isRow: true });
    } else if (mark.kind === 'jumpLine') {
      const own = mark.direction === 'from' ? (after ?? before) : (before ?? after);
      put({ start, end, kind: 'jumpLine', article: own?.article ?? -1 });
    } else
      put({ start, end, kind: 'paragraph', article: articleOfByline(before, after, marks[i - 1]?.mark), isRow: true });
  }
  for (; next < body.length; next++) put(body[next] as PassageSpan);
  return parts;
}

function articleOfByline(before: PassageSpan | undefined, after: PassageSpan | undefined, above?: Mark): number {
  if (!before || !after) return (before ?? after)?.article ?? -1;
  // Below a rubric and above its headline.
  if (above?.kind === 'furniture' && above.furniture === 'section' && after.kind === 'headline') return after.article;
  return before.kind === 'headline' && after.kind !== 'headline' ? after.article : before.article;
}

/** The text of a picture opens so. */
const opening = /^[▲△◀▶←→↑↓\s]*[（(]?(?:图[为①-⑳\d：:]|[上下左右题附]图|照片为|圖為)/;
/** It ends with whose picture it is, without brackets. */
const ending =
  /[。！？”]\s*(?:(?:本报|新华社|本報)?(?:记者|通讯员|記者)?\s?[\u3400-\u9fff]{1,3}(?:\s?[\u3400-\u9fff]{1,2}){0,3}\s?[摄攝]|[\u3400-\u9fff]{2,10}供图)\s*$/u;
/** No text of a picture is longer, in characters. */
const longest = 120;

/** Parts that are the text of a picture, in articles that have other text: a story in pictures has none but theirs. */
export function withCaptions(text: string, parts: readonly Part[]): Part[] {
  const isText = (part: Part) => part.kind === 'paragraph' && part.article >= 0;
  // 县中队接警后赶到现 ⏎ 资料图片 ⏎ 场。: a paragraph that begins above a credit and goes on below it.
  const goesOnBehind = (i: number) => {
    const before = parts[i - 1];
    const isBegun =
      before === undefined || isHead(before) || /[。！？…）][”’」』]*$/.test(text.slice(before.start, before.end));
    const own = parts[i] as Part;
    return (
      (/[，、；：]$/.test(text.slice(own.start, own.end)) || parts[i + 2]?.isDoubted === true) &&
      parts[i + 2]?.article === own.article &&
      isBegun
    );
  };
  const isCaption = (part: Part, i: number) => {
    // A sentence is no headline where whose picture it is stands right behind it.
    if (isHead(part) && parts[i + 1]?.furniture === 'credit') return /[。！？]$/.test(text.slice(part.start, part.end));
    if (!isText(part) || part.end - part.start > longest) return false;
    const own = text.slice(part.start, part.end);
    const next = parts[i + 1];
    if (next?.furniture === 'credit' && goesOnBehind(i)) return false;
    const credited = ending.test(own) || (next?.furniture === 'credit' && own.length <= 30 && !/[\r\n]/.test(own));
    return credited && (opening.test(own) || !/[。！？].*[。！？]/su.test(own));
  };
  const captions = parts.map(isCaption);
  const others = new Set(parts.filter((part, i) => isText(part) && !captions[i]).map(({ article }) => article));
  return parts.map((part, i) =>
    captions[i] && others.has(part.article) ? { ...part, kind: 'furniture', article: -1, furniture: 'caption' } : part,
  );
}

/**
 * No headline goes on beyond furniture: of its lines those next to the text are the headline. The others are who signed the article before, or
 * what no rule knows among the furniture: a signature, 今日导读, 今天多云到阴 ⏎ headline, text.
 */
export function withUnbrokenHeadlines(parts: readonly Part[]): Part[] {
  const result = [...parts];
  const isMatter = (part: Part | undefined) =>
    part?.kind === 'furniture' && part.furniture !== 'credit' && part.furniture !== 'caption';
  let furniture = -1;
  // Whose text stands before the headline is known when it is reached.
  const begun = new Set<number>();
  const orphans: { readonly at: number; readonly beside: number; readonly isAbove: boolean }[] = [];
  let waiting: number[] = [];
  parts.forEach((part, i) => {
    if (isMatter(part)) {
      furniture = i;
      return;
    }
    if (part.kind === 'paragraph') begun.add(part.article);
    if (part.kind !== 'headline') {
      waiting = [];
      return;
    }
    if (waiting.length && parts[waiting[0] as number]?.article !== part.article) waiting = [];
    const isBroken = waiting.length > 0 && furniture > (waiting.at(-1) as number);
    if (isBroken && begun.has(part.article)) orphans.push({ at: i, beside: furniture, isAbove: false });
    else {
      if (isBroken) orphans.push(...waiting.splice(0).map((at) => ({ at, beside: furniture, isAbove: true })));
      waiting.push(i);
    }
  });
  for (const { at, beside, isAbove } of orphans) {
    const own = parts[at] as Part;
    const before = parts[at - 1];
    result[at] =
      isAbove && before?.kind === 'paragraph'
        ? { ...own, kind: 'paragraph', article: before.article, isRow: true }
        : { ...own, kind: 'furniture', article: -1, furniture: (parts[beside] as Part).furniture, isRow: true };
  }
  return result;
}

/** A story in pictures has fewer texts of pictures than this. */
const tooManyPictures = 6;

/**
 * News in pictures: texts of pictures, each on a line, and whose they are, then the headline and its text. They are one article with that
 * headline, not one without and another.
 */
export function withPictureStories(text: string, parts: readonly Part[]): Part[] {
  const storyOf = new Map<number, number>();
  const heads = new Set<number>();
  parts.forEach(({ furniture }, credit) => {
    const story = parts[credit - 1]?.article ?? -1;
    if (furniture !== 'credit' || story < 0 || !isHead(parts[credit + 1]) || !arePictures(text, parts, credit)) return;
    let end = credit + 1;
    for (; isHead(parts[end]); end++) heads.add(end);
    for (let own = story + 1; own <= (parts[end]?.article ?? story); own++) storyOf.set(own, story);
  });
  if (!heads.size) return [...parts];
  const numbers = new Map<number, number>([[-1, -1]]);
  return parts.map((part, i) => {
    const story = storyOf.get(part.article) ?? part.article;
    if (!numbers.has(story)) numbers.set(story, numbers.size - 1);
    return placed(part, numbers.get(story) as number, heads.has(i) ? 'headline' : part.kind);
  });
}

const isHead = (part: Part | undefined): boolean => part?.kind === 'headline' || part?.kind === 'subhead';

/** Whether the article before a credit has nothing but paragraphs of one line each. */
function arePictures(text: string, parts: readonly Part[], credit: number): boolean {
  const story = (parts[credit - 1] as Part).article;
  for (let i = credit - 1; i >= credit - tooManyPictures; i--) {
    const part = parts[i];
    if (part?.article !== story) return true;
    if (part.kind !== 'paragraph' || /[\r\n]/.test(text.slice(part.start, part.end))) return false;
  }
  return false;
}
