/** Decisions on many items at once, and what the review shows. Each is one step that can be undone. */
import * as vscode from 'vscode';
import type { EntityType, Span } from '../../core/reading.ts';
import { accept, add, type Desk, equalPlaces, nameIn, reject, setType } from '../review/decide.ts';
import { everything, type ReviewFilter, type ReviewItem, type ReviewState } from '../review/items.ts';
import { entityTypeName, layerName, stateName } from '../review/names.ts';
import type { Entry } from '../review/notebook.ts';
import type { PageReview } from '../review/page-review.ts';
import { showStatusMessage } from '../status-message.ts';
import { entityTypes, typeName } from '../views/entities-tree.ts';
import type { Parts } from './parts.ts';
import { asStep, placeOf, type ReviewTarget, sayNoItem } from './review.ts';
import { newsDocument } from './target.ts';

type Equal = ReviewItem | Span;
interface Choice extends vscode.QuickPickItem {
  /** What it makes of one of the equal places; null leaves it as it is. */
  readonly decide: (desk: Desk, place: Equal) => Entry | null;
}

/** The same for all places that read like the one at the cursor, after a look at the list. */
export async function decideAll(parts: Parts, target?: ReviewTarget): Promise<void> {
  const place = await placeOf(parts, target);
  const item = place?.item;
  if (!place || !item) {
    if (place) sayNoItem();
    return;
  }
  const { review } = place;
  const name = nameIn(review.desk.page, item);
  const choice = await vscode.window.showQuickPick(choicesFor(item), {
    title: vscode.l10n.t('All “{0}”', name),
    placeHolder: vscode.l10n.t('What are they?'),
  });
  if (!choice) return;
  const places = equalPlaces(review.desk.page, review.items, item);
  const picked = await pickPlaces(review, places, `${name}: ${choice.label}`);
  if (!picked) return;
  const entries = entriesFor(review.desk, picked, choice.decide);
  review.decide(asStep(entries));
  showStatusMessage(vscode.l10n.t('{0} decided. Ctrl+Z takes them back together.', entries.length));
  if (parts.mode.review === review) parts.mode.goToOpen(review, item.start, 1);
}

function choicesFor(item: ReviewItem): Choice[] {
  const typed = (type: EntityType): Choice => ({
    label: entityTypeName(type),
    decide: (desk, place) => (isItem(place) ? setType(desk, place, type) : add(desk, place, 'entity', type)),
  });
  const types = item.layer === 'entity' ? [...entityTypes] : [];
  // What stands here already comes first, so that Enter twice does the same for all.
  types.sort((a, b) => Number(b === item.type) - Number(a === item.type));
  const rejecting: Choice = {
    label: vscode.l10n.t('Reject'),
    decide: (desk, place) => (isItem(place) ? reject(desk, place) : null),
  };
  const accepting: Choice = {
    label: vscode.l10n.t('Accept'),
    decide: (desk, place) => (isItem(place) ? accept(desk, place) : null),
  };
  const choices = item.layer === 'entity' ? types.map(typed) : [accepting];
  return item.state === 'rejected' ? [rejecting, ...choices] : [...choices, rejecting];
}

const isItem = (place: Equal): place is ReviewItem => 'layer' in place;

async function pickPlaces(
  { document }: PageReview,
  places: readonly Equal[],
  title: string,
): Promise<readonly Equal[] | undefined> {
  const rows = places.map((place) => {
    const position = document.positionAt(place.start);
    return {
      label: document.lineAt(position.line).text.trim(),
      description: vscode.l10n.t('line {0}', position.line + 1),
      detail: isItem(place) ? `${layerName(place)} · ${stateName(place.state)}` : vscode.l10n.t('not marked'),
      picked: true,
      place,
    };
  });
  const picked = await vscode.window.showQuickPick(rows, { title, canPickMany: true, matchOnDescription: true });
  return picked?.map(({ place }) => place);
}

/** New identifiers differ from one another too. */
function entriesFor<T>(desk: Desk, places: readonly T[], decide: (desk: Desk, place: T) => Entry | null): Entry[] {
  const fresh = new Set<string>();
  const taken = { has: (id: string) => desk.taken.has(id) || fresh.has(id) };
  return places.flatMap((place) => {
    const entry = decide({ ...desk, taken }, place);
    if (entry) fresh.add(entry.annotation.id);
    return entry ?? [];
  });
}

/** Accepts what the view shows and nobody decided: the filter says what that is. */
export async function acceptShown(parts: Parts): Promise<void> {
  const document = await newsDocument(parts);
  const review = document && parts.reviews.of(document);
  if (!review) return;
  await review.opened;
  const open = parts.mode.shown(review).filter(({ state }) => state === 'open');
  if (open.length === 0) {
    showStatusMessage(vscode.l10n.t('Nothing that is shown is open.'));
    return;
  }
  const all = vscode.l10n.t('Accept {0}', open.length);
  const question =
    parts.mode.filter === everything
      ? vscode.l10n.t('Accept all {0} open items of the page?', open.length)
      : vscode.l10n.t('Accept the {0} open items that the filter shows?', open.length);
  if ((await vscode.window.showInformationMessage(question, { modal: true }, all)) !== all) return;
  review.decide(asStep(entriesFor(review.desk, open, accept)));
}

interface FilterRow extends vscode.QuickPickItem {
  readonly key: keyof Omit<ReviewFilter, 'text'>;
  readonly value: string;
}

/** Narrows the view, and the review with it: layers, types and states by checkboxes, the text as it is typed. */
export async function filterReview(parts: Parts): Promise<void> {
  const { filter } = parts.mode;
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator }) as FilterRow;
  const rows: FilterRow[] = [
    { label: vscode.l10n.t('Names'), key: 'layers', value: 'entity' },
    { label: vscode.l10n.t('Figures'), key: 'layers', value: 'figure' },
    separator(vscode.l10n.t('Type')),
    ...entityTypes.map((type): FilterRow => ({ label: typeName(type), key: 'types', value: type })),
    separator(vscode.l10n.t('State')),
    ...(['open', 'accepted', 'rejected'] satisfies ReviewState[]).map(
      (state): FilterRow => ({ label: stateName(state), key: 'states', value: state }),
    ),
  ];
  const picker = vscode.window.createQuickPick<FilterRow>();
  picker.title = vscode.l10n.t('Show in the review');
  picker.placeholder = vscode.l10n.t('Tick what to show, or type words of names');
  picker.canSelectMany = true;
  picker.items = rows;
  picker.selectedItems = rows.filter(
    ({ key, value }) => key !== undefined && (filter[key] as readonly string[]).includes(value),
  );
  picker.value = filter.text;
  picker.onDidAccept(() => {
    const chosen = (key: FilterRow['key']) =>
      picker.selectedItems.filter((row) => row.key === key).map(({ value }) => value);
    const next = {
      layers: chosen('layers'),
      types: chosen('types'),
      states: chosen('states'),
      text: picker.value.trim(),
    } as unknown as ReviewFilter;
    const isAll = [next.layers, next.types, next.states].every(({ length }) => length === 0) && next.text === '';
    parts.mode.narrow(isAll ? everything : next);
    picker.hide();
  });
  picker.onDidHide(() => picker.dispose());
  picker.show();
}

export const clearReviewFilter = ({ mode }: Parts) => mode.narrow(everything);
