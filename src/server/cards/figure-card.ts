/** The lines of a figure's card: what it says, as English prints it, what it counts, and what speaks against it. */
import type { AnnotatedPage } from '../../core/document/document.ts';
import type { Figure } from '../../core/reading.ts';
import { lacksYear } from '../../formats/date-words.ts';
import { englishAmount, metricAmount } from '../../formats/english-amount.ts';
import { englishPer } from '../../formats/english-units.ts';
import { readingInWords } from '../../formats/figure-reading.ts';
import { copyTextCommand, revealCommand, setPageDateCommand } from '../../protocol/protocol.ts';
import type { DocumentView } from '../documents.ts';
import { checkAt } from '../features/figures.ts';
import { commandLink, escapeMarkdown, iconLink } from '../markdown.ts';
import { rangeOf } from '../positions.ts';
import type { CardTools } from './name-card.ts';

/** What a figure's card is made with: less than that of a name, whose dictionaries are large. */
export type FigureTools = Pick<CardTools, 'messages' | 'words'>;

/** @param isWarned what speaks against it is shown elsewhere */
export function figureLines(
  view: DocumentView,
  page: AnnotatedPage,
  figure: Figure,
  tools: FigureTools,
  isWarned: boolean,
): string[] {
  const { messages, words } = tools;
  const read = readingInWords(figure, words.chinese) || (figure.kind === 'date' ? figure.text : words.notExact);
  const english = englishAmount(figure);
  const metric = metricAmount(figure, words.chinese);
  const facts = [
    english
      ? `${escapeMarkdown(words.inEnglish(english))} ${iconLink('copy', '', copyTextCommand, [english], words.copyTip(english))}`
      : '',
    metric ? escapeMarkdown(words.equals(metric)) : '',
    figure.per ? escapeMarkdown(words.per(words.chinese ? figure.per : englishPer(figure.per))) : '',
    figure.approx ? escapeMarkdown(words.approximate(figure.approx)) : '',
  ];
  return [
    `**${escapeMarkdown(read)}** · ${figure.iso?.startsWith('T') ? words.clockTime : messages.kinds[figure.kind]}`,
    facts.filter(Boolean).join(' · '),
    figure.counted ? escapeMarkdown(words.counted(figure.counted)) : '',
    ...(isWarned ? [] : checkLines(view, page, figure, tools)),
    figure.kind === 'date' && lacksYear(figure.iso, figure.text)
      ? iconLink('calendar', words.setDate, setPageDateCommand, [view.document.uri], words.setDate)
      : '',
  ].filter(Boolean);
}

function checkLines(view: DocumentView, page: AnnotatedPage, figure: Figure, { messages }: FigureTools): string[] {
  const check = checkAt(page.annotation.checks, figure);
  if (!check) return [];
  const other = check.other && rangeOf(view.document, page.start, check.other);
  const line = other
    ? ` ${commandLink(messages.line(other.start.line + 1), revealCommand, [view.document.uri, other], messages.showMention)}`
    : '';
  return [`$(warning) ${escapeMarkdown(messages.check(check))}${line}`];
}
