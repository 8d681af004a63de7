/** The card at the pointer: an entity with what the page and the gazetteer know of it, or a figure with its reading. */
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { AnnotatedPage } from '../../core/document/document.ts';
import type { DocumentMention } from '../../core/document/entities.ts';
import { describePlace, type Gazetteer } from '../../core/entities/gazetteer.ts';
import { organizationKind } from '../../core/entities/organization-kind.ts';
import { readingOf } from '../../core/figures/render.ts';
import type { Figure } from '../../core/reading.ts';
import { groupBy } from '../../core/text/group.ts';
import { findMentionsCommand, revealCommand } from '../../protocol/protocol.ts';
import type { DocumentView } from '../documents.ts';
import { commandLink, escapeMarkdown } from '../markdown.ts';
import type { Messages } from '../messages.ts';
import { pinyinOf } from '../pinyin.ts';
import { indexAt, pageAt, rangeOf } from '../positions.ts';
import { articleTitleFinder, sentenceOf } from './entities.ts';
import { checkAt } from './figures.ts';
import { placeLines } from './place-card.ts';
import { type EntityPlace, entityAt } from './references.ts';

/** How many mentions an article's row links to before it says how many are left. */
const linksPerArticle = 8;
/** How many articles the card lists. */
const articlesShown = 4;
/** Longest first sentence on the card, in characters. */
const longestQuote = 120;

export function hover(view: DocumentView, position: Position, gazetteer: Gazetteer, messages: Messages): Hover | null {
  const entity = entityAt(view, position);
  if (entity) return entityCard(view, entity, gazetteer, messages);
  const place = pageAt(view, view.document.offsetAt(position));
  const figure = place?.page.annotation.figures[indexAt(place.page.annotation.figures, place.offset)];
  return place && figure ? figureCard(view, place.page, figure, messages) : null;
}

function entityCard(view: DocumentView, place: EntityPlace, gazetteer: Gazetteer, messages: Messages): Hover {
  const { entity, mention, page } = place;
  const { mentions } = entity;
  const pinyin = pinyinOf(entity.name, entity.type);
  const facts = [
    ...entity.titles.slice(0, 3).map((title) => fact(messages.titles, title)),
    ...(entity.aliases.length ? [fact(messages.aliases, entity.aliases.join(' · '))] : []),
    ...(entity.type === 'place' ? placeLines(describePlace(gazetteer, entity.name, placeNames(page)), messages) : []),
  ];
  const blocks = [
    `**${escapeMarkdown(entity.name)}**${pinyin ? `  \n${escapeMarkdown(pinyin)}` : ''}`,
    `*${typeLine(entity, messages)}*${facts.length ? `  \n${facts.join('  \n')}` : ''}`,
    `> ${escapeMarkdown(shorten(sentenceOf(mentions[0] ?? place)))}`,
    `${commandLink(messages.mentions(mentions.length, view.complete), findMentionsCommand, [view.document.uri, rangeOf(view.document, page.start, mention).start], messages.allMentions)}`,
    mentionRows(view, mentions, messages),
  ];
  return cardAt(view, page, mention, blocks);
}

function typeLine({ type, name }: EntityPlace['entity'], messages: Messages): string {
  const kind = type === 'organization' ? organizationKind(name) : null;
  return kind ? `${messages.types[type]} · ${messages.organizations[kind]}` : messages.types[type];
}

/** One row an article: its title, then a link to each line with a mention. */
function mentionRows(view: DocumentView, mentions: readonly DocumentMention[], messages: Messages): string {
  const byArticle = groupBy(mentions, articleTitleFinder(messages));
  const rows = [...byArticle].slice(0, articlesShown).map(([title, places]) => {
    const links = places.slice(0, linksPerArticle).map(({ page, mention }) => {
      const range = rangeOf(view.document, page.start, mention);
      return commandLink(
        messages.line(range.start.line + 1),
        revealCommand,
        [view.document.uri, range],
        messages.showMention,
      );
    });
    const rest = places.length - links.length;
    return `- ${escapeMarkdown(title)}: ${links.join(', ')}${rest > 0 ? ` +${rest}` : ''}`;
  });
  const rest = byArticle.size - rows.length;
  return [...rows, ...(rest > 0 ? [`- +${rest} …`] : [])].join('\n');
}

function figureCard(view: DocumentView, page: AnnotatedPage, figure: Figure, messages: Messages): Hover {
  const check = checkAt(page.annotation.checks, figure);
  const canonical =
    figure.canonicalValue !== null && figure.canonicalUnit && figure.canonicalUnit !== figure.unit
      ? `${figure.canonicalValue} ${figure.canonicalUnit}`
      : null;
  const facts = [
    ...(figure.counted ? [fact(messages.counted, figure.counted)] : []),
    ...(figure.per ? [fact(messages.per, figure.per)] : []),
    ...(figure.approx ? [fact(messages.approximate, figure.approx)] : []),
    ...(figure.iso ? [fact(messages.date, figure.iso)] : []),
    ...(canonical ? [fact(messages.canonical, canonical)] : []),
  ];
  const blocks = [
    `**${escapeMarkdown(readingOf(figure) || messages.noCertainValue)}**`,
    `*${messages.kinds[figure.kind]}*${facts.length ? `  \n${facts.join('  \n')}` : ''}`,
    ...(check ? [`⚠ ${escapeMarkdown(messages.check(check))}`] : []),
  ];
  return cardAt(view, page, figure, blocks);
}

function cardAt(
  view: DocumentView,
  page: AnnotatedPage,
  span: { start: number; end: number },
  blocks: string[],
): Hover {
  return {
    contents: { kind: MarkupKind.Markdown, value: blocks.filter(Boolean).join('\n\n') },
    range: rangeOf(view.document, page.start, span),
  };
}

const fact = (label: string, value: string) => `${label}: ${escapeMarkdown(value)}`;
const shorten = (text: string) => (text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text);

function placeNames(page: AnnotatedPage): readonly string[] {
  return page.annotation.entities.filter((entity) => entity.type === 'place').map((entity) => entity.name);
}
