/** The card at the pointer: a name with what the page and the dictionary know of it, or a figure with its reading. */
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { AnnotatedPage } from '../../core/document/document.ts';
import type { DocumentMention } from '../../core/document/entities.ts';
import type { NameSpan, Span } from '../../core/reading.ts';
import { groupBy } from '../../core/text/group.ts';
import { findMentionsCommand, nameActionsCommand, notAnEntityCommand, revealCommand } from '../../protocol/protocol.ts';
import { type FigureTools, figureLines } from '../cards/figure-card.ts';
import { type CardTools, nameLines } from '../cards/name-card.ts';
import type { DocumentView } from '../documents.ts';
import { commandLink, escapeMarkdown, iconLink } from '../markdown.ts';
import { indexAt, pageAt, rangeOf } from '../positions.ts';
import { articleTitleFinder, sentenceOf } from './entities.ts';
import type { EntityPlace } from './references.ts';

/** How many mentions an article's row links to before it says how many are left. */
const linksPerArticle = 8;
/** How many articles the card lists. */
const articlesShown = 4;
/** Longest first sentence on the card, in characters. */
const longestQuote = 80;

/** In how many sentences a card looks for what they say of the name. */
const sentencesRead = 5;

/** The card of the figure at a position, or null. @param isWarned the editor shows above the card what the page has against the figure */
export function figureCard(
  view: DocumentView,
  position: Position,
  tools: FigureTools,
  isWarned: boolean,
): Hover | null {
  const place = pageAt(view, view.document.offsetAt(position));
  const figure = place?.page.annotation.figures[indexAt(place.page.annotation.figures, place.offset)];
  if (!place || !figure) return null;
  return cardAt(view, place.page, figure, [figureLines(view, place.page, figure, tools, isWarned).join('  \n')]);
}

/** The card of a name; where the position is on a name inside of it, with that one's too. */
export function nameCard(view: DocumentView, place: EntityPlace, position: Position, tools: CardTools): Hover {
  const { entity, mention, page } = place;
  const { words } = tools;
  const places = placeNames(page);
  const sentences = entity.mentions.slice(0, sentencesRead).map((own) => sentenceOf(own));
  const inner = mention.inner ?? [];
  const facts = [
    ...(entity.titles.length ? [words.titles(entity.titles.slice(0, 3))] : []),
    ...(entity.aliases.length ? [words.aliases(entity.aliases.slice(0, 6))] : []),
    ...(inner.length ? [words.inner(inner.map((name) => innerLabel(view, page, name, tools)))] : []),
  ];
  const offset = view.document.offsetAt(position) - page.start;
  const pointed = inner.find(({ start, end }) => start <= offset && offset < end);
  const start = rangeOf(view.document, page.start, mention).start;
  const uri = view.document.uri;
  const blocks = [
    [...nameLines(entity.name, entity.type, places, sentences, tools), ...facts.map(escapeMarkdown)].join('  \n'),
    ...(pointed ? [nameLines(nameOf(view, page, pointed), pointed.type, places, [], tools).join('  \n')] : []),
    `> ${quoted(shorten(sentenceOf(entity.mentions[0] ?? place)), words.chinese)}`,
    mentionRows(view, place, tools),
    [
      iconLink('symbol-class', words.change, nameActionsCommand, [uri, start], words.change),
      iconLink('circle-slash', words.notName, notAnEntityCommand, [uri, start], words.notName),
    ].join(' · '),
  ];
  return cardAt(view, page, mention, blocks);
}

/** The mentions by article: how many there are, then a link to each line. */
function mentionRows(
  view: DocumentView,
  { entity, mention, page }: EntityPlace,
  { messages, words }: CardTools,
): string {
  const { mentions } = entity;
  const at = rangeOf(view.document, page.start, mention).start;
  const count = messages.mentions(mentions.length, view.complete);
  const all = commandLink(count, findMentionsCommand, [view.document.uri, at], messages.allMentions);
  const byArticle = groupBy(mentions, articleTitleFinder(messages));
  const rows = [...byArticle].slice(0, articlesShown).map(([title, places]) => {
    const rest = places.length - linksPerArticle;
    const links = places.slice(0, linksPerArticle).map((place) => lineLink(view, place, messages));
    return `${escapeMarkdown(words.mentionsIn(title))}${links.join(words.chinese ? '、' : ', ')}${rest > 0 ? ` +${rest}` : ''}`;
  });
  const rest = byArticle.size - rows.length;
  return [all, ...rows, ...(rest > 0 ? [`+${rest} …`] : [])].join('  \n');
}

function lineLink(view: DocumentView, { page, mention }: DocumentMention, messages: CardTools['messages']): string {
  const range = rangeOf(view.document, page.start, mention);
  const label = messages.line(range.start.line + 1);
  return commandLink(label, revealCommand, [view.document.uri, range], messages.showMention);
}

function cardAt(view: DocumentView, page: AnnotatedPage, span: Span, blocks: readonly string[]): Hover {
  return {
    contents: { kind: MarkupKind.Markdown, value: blocks.filter(Boolean).join('\n\n') },
    range: rangeOf(view.document, page.start, span),
  };
}

function innerLabel(view: DocumentView, page: AnnotatedPage, name: NameSpan, { messages, words }: CardTools): string {
  const type = messages.types[name.type];
  return `${nameOf(view, page, name)}${words.chinese ? `（${type}）` : ` (${type.toLowerCase()})`}`;
}

/** The name that stands in a span, without the blanks of a wrap. */
function nameOf(view: DocumentView, page: AnnotatedPage, span: Span): string {
  return view.document.getText(rangeOf(view.document, page.start, span)).replace(/\s+/g, '');
}

const shorten = (text: string) => (text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text);
const quoted = (text: string, chinese: boolean) => escapeMarkdown(chinese ? `“${text}”` : text);

/** The places that the page names, in every form. */
function placeNames(page: AnnotatedPage): readonly string[] {
  return page.annotation.entities.flatMap(({ type, name, aliases }) => (type === 'place' ? [name, ...aliases] : []));
}
