/** The lower part of a hover card: the decision, the note, and the commands. The server writes the part above it. */
import * as vscode from 'vscode';
import type { EntityType } from '../../core/reading.ts';
import { linkArguments } from '../../protocol/command-link.ts';
import type { Core } from '../context.ts';
import { languageId } from '../language-detection.ts';
import { cardItemAt, type ReviewItem } from './items.ts';
import { changeText, entityTypeName, stateName } from './names.ts';
import type { PageReview } from './page-review.ts';

const types: readonly EntityType[] = ['person', 'place', 'organization', 'work'];

/** The commands that may stand in the card, with the keys that do the same in review mode. */
const commands = {
  accept: 'Enter',
  reject: 'X',
  person: '1',
  place: '2',
  organization: '3',
  work: '4',
  all: 'E',
  note: 'C',
  reopen: 'U',
} as const;
type Command = keyof typeof commands;

export function showReviewHover({ reviews, mode }: Core): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: languageId },
    {
      provideHover(document, position) {
        const review = reviews.of(document);
        const offset = document.offsetAt(position);
        const item = review && cardItemAt(review.near({ start: offset, end: offset }), offset);
        if (!review || !item) return undefined;
        const range = new vscode.Range(document.positionAt(item.start), document.positionAt(item.end));
        return new vscode.Hover(card(review, item, range, mode.review === review), range);
      },
    },
  );
}

function card(review: PageReview, item: ReviewItem, range: vscode.Range, isReviewing: boolean): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: Object.keys(commands).map((name) => `zhNews.review.${name}`) };
  if (item.state !== 'open') {
    text.appendMarkdown(item.state === 'accepted' ? '$(check) ' : '$(circle-slash) ');
    text.appendText([decided(item), changeText(item)].filter(Boolean).join(' · '));
    text.appendMarkdown('\n\n');
  }
  if (item.annotation?.note) {
    text.appendMarkdown('$(comment) ').appendText(item.annotation.note).appendMarkdown('\n\n');
  }
  const links = actionsFor(item, isReviewing).map(([command, label]) => {
    // A range of the editor is written as a list.
    const { start, end } = range;
    const args = linkArguments([{ uri: review.document.uri.toString(), range: { start, end } }]);
    const key = isReviewing ? `\`${commands[command]}\` ` : '';
    return `${key}[${label}](command:zhNews.review.${command}?${args} "${label}")`;
  });
  return text.appendMarkdown(links.join(' · '));
}

/** A figure is checked, in the words of the panel; a name is accepted. */
const decided = ({ layer, state }: ReviewItem) =>
  layer === 'figure' && state === 'accepted' ? vscode.l10n.t('Checked') : stateName(state);

/** The server's part of a name's card offers other types already; in review mode they are shown here too, each with its key. */
function actionsFor(item: ReviewItem, isReviewing: boolean): (readonly [Command, string])[] {
  const isName = item.layer === 'entity';
  const isWhole = isReviewing || !isName || item.state === 'rejected';
  const others = isName && isWhole ? types.filter((type) => type !== item.type) : [];
  const accept = isName ? vscode.l10n.t('Accept') : vscode.l10n.t('Mark as Checked');
  const reject = isName ? vscode.l10n.t('Not a Name') : vscode.l10n.t('Not a Figure');
  return [
    ...(item.state === 'accepted' ? [] : [['accept', accept] as const]),
    ...others.map((type) => [type, entityTypeName(type)] as const),
    ...(item.state === 'rejected' || !isWhole ? [] : [['reject', reject] as const]),
    ...(isName ? [['all', vscode.l10n.t('All Equal Ones…')] as const] : []),
    ['note', vscode.l10n.t('Note…')],
    ...(item.annotation ? [['reopen', vscode.l10n.t('Open Again')] as const] : []),
  ];
}
