/** An article of the report: its text with its marks, and its figures in a table beside it. */
import type { DecidedPage } from '../../core/annotations/overlay.ts';
import type { EntityType, Passage, PlacedFigure } from '../../core/reading.ts';
import { indexOfOffset } from '../../core/text/sentences.ts';
import { layOut } from '../article-layout.ts';
import { englishAmount } from '../english-amount.ts';
import { englishPer } from '../english-units.ts';
import type { Mark } from '../exchange.ts';
import { readingInWords } from '../figure-reading.ts';
import { type Nested, nest } from '../nesting.ts';
import { barsOf } from './bars.ts';
import { type Html, html, nothing, raw } from './html.ts';
import type { Words } from './words.ts';

/** A piece of text to be marked, in the page's offsets. */
export interface Shown {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly mark: Mark | null;
  readonly figure: PlacedFigure | null;
  /** Whether a check is about it. */
  readonly doubted: boolean;
}

export interface ReportPage {
  readonly page: DecidedPage;
  /** In text order, longer ones first. */
  readonly shown: readonly Shown[];
}

export function articleHtml({ page, shown }: ReportPage, index: number, words: Words): Html {
  const { headlines, subtitles, sections } = layOut(page.page, index);
  const inline = (passage: Passage) => passageHtml(passage, shown, words);
  const own = shown.filter(({ figure }) => figure?.article === index && figure.tier === 'core');
  const { continued = null } = page.page.articles[index] ?? {};
  const turn = continued === 'from' ? words.continuedFrom : continued === 'to' ? words.continuedTo : '';
  return html`<article><header><h3>${
    headlines.length > 0 ? headlines.map((passage) => html`${inline(passage)} `) : words.untitled
  }</h3>${subtitles.map((passage) => html`<p class="subtitle">${inline(passage)}</p>`)}${
    turn ? html`<p class="meta">${turn}</p>` : nothing
  }</header><div class="text">${sections.map(
    ({ heading, paragraphs }) =>
      html`${heading.length > 0 ? html`<h4>${heading.map((passage) => html`${inline(passage)} `)}</h4>` : nothing}${paragraphs.map(
        (passage) => html`<p lang="zh">${inline(passage)}</p>
`,
      )}`,
  )}</div>${own.length > 0 ? figuresTable(own, words) : nothing}</article>
`;
}

export function passageHtml(passage: Passage, shown: readonly Shown[], words: Words): Html {
  const inside = shown.filter(({ start, end }) => start >= passage.start && end <= passage.end);
  const local = inside.map((one) => ({
    ...one,
    start: indexOfOffset(passage, one.start),
    end: indexOfOffset(passage, one.end),
  }));
  return pieces(passage.text, 0, passage.text.length, nest(local, { start: 0, end: passage.text.length }), words);
}

function pieces(text: string, start: number, end: number, trees: readonly Nested<Shown>[], words: Words): Html {
  const parts: Html[] = [];
  let at = start;
  for (const { mark, inner } of trees) {
    parts.push(
      html`${text.slice(at, mark.start)}`,
      shownHtml(mark, pieces(text, mark.start, mark.end, inner, words), words),
    );
    at = mark.end;
  }
  return raw([...parts, html`${text.slice(at, end)}`].map((part) => part.html).join(''));
}

function shownHtml({ id, mark, figure, doubted }: Shown, content: Html, words: Words): Html {
  const noted = mark?.note ? ' noted' : '';
  if (mark?.layer === 'entity') {
    const state = mark.state === 'open' ? 'open' : 'decided';
    const title = [words.types[mark.type as EntityType], mark.entity?.name, words[state], mark.note]
      .filter(Boolean)
      .join(' · ');
    return html`<mark id="${id}" class="${mark.type ?? ''} ${state}${noted}" title="${title}">${content}</mark>`;
  }
  const classes = `${figure ? 'figure' : ''}${doubted ? ' doubt' : ''}${noted}`;
  return html`<span id="${id}" class="${classes}" title="${mark?.note ?? ''}">${content}</span>`;
}

/** Whether a reader has checked the figure that the mark is on, and found it right. */
export const isChecked = (mark: Mark | null): boolean => mark?.layer === 'figure' && mark.state === 'accepted';

const barWidth = 110;

function figuresTable(shown: readonly Shown[], words: Words): Html {
  const figures = shown.map(({ figure }) => figure as PlacedFigure);
  const bars = barsOf(figures);
  const rows = figures.map((figure, i) => {
    const length = bars[i] ?? null;
    const bar =
      length === null
        ? nothing
        : html`<svg width="${barWidth}" height="6" role="presentation"><rect class="bar" width="${Math.max(1, length * barWidth).toFixed(1)}" height="6"/></svg>`;
    const { id, mark } = shown[i] as Shown;
    const tick = isChecked(mark)
      ? html` <span class="tick" role="img" aria-label="${words.checked}" title="${words.checked}">✓</span>`
      : nothing;
    return html`<tr><td><a href="#${id}">${figure.text}</a>${tick}${bar}</td><td>${figure.counted ?? ''}</td><td class="number">${valueText(figure, words)}</td></tr>
`;
  });
  return html`<table aria-label="${words.figures}"><thead><tr><th>${words.figure}</th><th>${words.counted}</th><th class="number">${words.value}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** As the panel tells it: 1.87 billion yuan, 18.7亿元; a date in words; bounds where there is no one value. */
function valueText(figure: PlacedFigure, { isChinese }: Words): string {
  const amount = (isChinese ? null : englishAmount(figure)) ?? readingInWords(figure, isChinese);
  const per = figure.per && !isChinese ? englishPer(figure.per) : figure.per;
  return per && amount ? `${amount} / ${per}` : amount;
}
