/** What is offered, and not forced, after a decision from a menu: the same for all equal places, and the name for a word list. */
import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotations/record.ts';
import { addToListCommand } from '../../protocol/protocol.ts';
import { equalPlaces, nameIn } from '../review/decide.ts';
import type { PageReview } from '../review/page-review.ts';

export async function offerMore(review: PageReview, { id, layer, type, state }: Annotation): Promise<void> {
  if (layer !== 'entity') return;
  const { items, desk } = review;
  const item = items.find(({ annotation }) => annotation?.id === id);
  if (!item) return;
  const others = equalPlaces(desk.page, items, item).filter(
    (place) => place.start !== item.start && !('annotation' in place && place.annotation),
  );
  const name = nameIn(desk.page, item);
  const all = vscode.l10n.t('All {0} Equal Ones…', others.length + 1);
  const list = vscode.l10n.t('Add to a Word List…');
  const isListed = state !== 'rejected';
  const choices = [...(others.length > 0 ? [all] : []), ...(isListed ? [list] : [])];
  if (choices.length === 0) return;
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('“{0}” is decided here.', name), ...choices);
  if (answer === all) await vscode.commands.executeCommand('zhNews.review.all', { item });
  if (answer === list) await vscode.commands.executeCommand(addToListCommand, name, type);
}
