/**
 * A page as a report to look at and to print: one HTML file that loads nothing. The articles are set in order with names in the colour of their
 * type, figures with bars, dates on a line, warnings and notes.
 */

import type { EntityType, PlacedFigure } from '../../core/reading.ts';
import { groupBy } from '../../core/text/group.ts';
import { checkMessage, type Language } from '../check-messages.ts';
import { dateInWords } from '../date-words.ts';
import type { ExchangeDocument, Mark } from '../exchange.ts';
import { articleHtml, isChecked, passageHtml, type ReportPage, type Shown } from './article.ts';
import { type Html, html, nothing } from './html.ts';
import { style } from './style.ts';
import { timeline } from './timeline.ts';
import { words as allWords, type Words } from './words.ts';

const types: readonly EntityType[] = ['person', 'place', 'organization', 'work'];

export function toReport(document: ExchangeDocument, language: Language): string {
  const words = allWords[language];
  const pages = reportPages(document);
  const names = document.marks.filter(({ layer }) => layer === 'entity');
  const figures = pages.flatMap(({ shown }) => shown.filter(({ figure }) => figure?.tier === 'core'));
  const dated = figures.flatMap(({ figure, id }) =>
    figure?.iso ? [{ iso: figure.iso, text: figure.text, meaning: meaningOf(figure, words), target: id }] : [],
  );
  return `<!DOCTYPE html>\n${
    html`<html lang="${words.lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width"><title>${document.name}</title><style>${{ html: style }}</style></head><body>
<header><h1>${document.name}</h1>${summary(document, names, figures, words)}${legend(words)}</header>
${timeline(dated, words.dates)}
${warnings(pages, words, language)}
${notes(document, words)}
<main><h2>${words.articles}</h2>
${pages.map((page) => html`${page.page.page.articles.map((_, index) => articleHtml(page, index, words))}${furniture(page, words)}`)}
</main>
${index(names, words)}
<footer>${words.made}</footer></body></html>`.html
  }\n`;
}

/** What is marked in each page: names and notes, and the figures that stand in none of them. */
function reportPages({ pages, marks }: ExchangeDocument): ReportPage[] {
  return pages.map(({ start, length, annotation: page }, number) => {
    const own = marks.filter((mark) => mark.start >= start && mark.start < start + length);
    const noteOf = new Map(own.filter(({ layer }) => layer === 'figure').map((mark) => [mark.start - start, mark]));
    const isDoubted = ({ start: from, end }: PlacedFigure) =>
      page.checks.some((check) => check.start < end && check.end > from);
    const shown: Shown[] = [
      ...own
        .filter(({ layer }) => layer !== 'figure')
        .map((mark) => ({
          start: mark.start - start,
          end: mark.end - start,
          mark,
          figure: null,
          doubted: false,
          id: '',
        })),
      ...page.figures
        .filter(({ tier }) => tier === 'core')
        .map((figure) => {
          const mark = noteOf.get(figure.start) ?? null;
          return { start: figure.start, end: figure.end, mark, figure, doubted: isDoubted(figure), id: '' };
        }),
    ];
    shown.sort((a, b) => a.start - b.start || b.end - a.end);
    return { page, shown: shown.map((one) => ({ ...one, id: idOf(one, number) })) };
  });
}

/** Empty where the date says it itself. */
function meaningOf({ iso, text }: PlacedFigure, words: Words): string {
  const meaning = dateInWords(iso, text, words.isChinese);
  return meaning === text ? '' : meaning;
}

const idOf = ({ figure, mark, start }: Shown, page: number) => (figure ? `p${page}f${start}` : nameId(mark as Mark));
const nameId = ({ start, end }: Mark) => `m${start}-${end}`;

function summary({ pages }: ExchangeDocument, names: readonly Mark[], figures: readonly Shown[], words: Words): Html {
  const articles = pages.reduce((sum, { annotation }) => sum + annotation.page.articles.length, 0);
  const decided = names.filter(({ state }) => state !== 'open').length;
  const named = new Set(names.map(({ type, entity, text }) => `${type} ${entity?.name ?? text}`)).size;
  const parts = [`${words.articles} ${articles}`, `${words.names} ${named}`, `${words.figures} ${figures.length}`];
  const checked = figures.filter(({ mark }) => isChecked(mark)).length;
  return html`<p class="summary">${parts.join(' · ')} · ${words.reviewed(decided, names.length)} · ${words.figuresChecked(checked, figures.length)}</p>`;
}

function legend(words: Words): Html {
  const sample = (type: EntityType) => html`<span><mark class="${type} decided">${words.types[type]}</mark></span>`;
  return html`<p class="legend">${types.map(sample)}<span><mark class="person decided">${words.decided}</mark></span><span><mark class="person open">${words.open}</mark></span><span class="figure">${words.figure}</span></p>`;
}

function warnings(pages: readonly ReportPage[], words: Words, language: Language): Html {
  const items = pages.flatMap(({ page, shown }) =>
    page.checks.map((check) => {
      const own = shown.find(({ start, end, figure }) => figure && start < check.end && end > check.start);
      const message = checkMessage(check, language);
      return own
        ? html`<li><a href="#${own.id}">${own.figure?.text ?? ''}</a> ${message}</li>`
        : html`<li>${message}</li>`;
    }),
  );
  return items.length > 0
    ? html`<section class="warnings"><h2>${words.warnings}</h2><ul>${items}</ul></section>`
    : nothing;
}

function notes({ marks }: ExchangeDocument, words: Words): Html {
  const items = marks
    .filter(({ note }) => note)
    .map((mark) => {
      const by = mark.by ? ` (${mark.by})` : '';
      const quote =
        mark.layer === 'figure' ? html`<b>${mark.text}</b>` : html`<a href="#${nameId(mark)}">${mark.text}</a>`;
      return html`<li>${quote} ${mark.note ?? ''}${by}</li>`;
    });
  return items.length > 0 ? html`<section class="notes"><h2>${words.notes}</h2><ul>${items}</ul></section>` : nothing;
}

function furniture({ page, shown }: ReportPage, words: Words): Html {
  const loose = page.page.passages.filter(({ article }) => article < 0);
  if (loose.length === 0) return nothing;
  return html`<details><summary class="meta">${words.furniture}</summary><div class="text meta">${loose.map((passage) => html`<p>${passageHtml(passage, shown, words)}</p>`)}</div></details>`;
}

/** The names by type, with the places where they stand. */
function index(names: readonly Mark[], words: Words): Html {
  const lists = types.map((type) => {
    const own = names.filter((mark) => mark.type === type);
    const groups = [...groupBy(own, ({ entity, text }) => entity?.name ?? text)];
    if (groups.length === 0) return nothing;
    const items = groups.map(([name, mentions]) => {
      const forms = [...new Set(mentions.map(({ text }) => text))].filter((form) => form !== name);
      const links = mentions
        .slice(1)
        .map((mention, i) => html` <a href="#${nameId(mention)}" aria-label="${name} ${i + 2}">${i + 2}</a>`);
      return html`<li><a class="name" href="#${nameId(mentions[0] as Mark)}">${name}</a> <span class="alias">${forms.join('、')}</span>${links}</li>`;
    });
    return html`<h3>${words.types[type]}</h3><ul class="index ${type}">${items}</ul>`;
  });
  return html`<section><h2>${words.names}</h2>${lists}</section>`;
}
