/** The names of states, types and layers of a review in the user's language. */
import * as vscode from 'vscode';
import type { EntityType } from '../../core/reading.ts';
import type { ReviewItem, ReviewState } from './items.ts';

export function stateName(state: ReviewState): string {
  const names: Record<ReviewState, string> = {
    open: vscode.l10n.t('Not reviewed'),
    accepted: vscode.l10n.t('Accepted'),
    rejected: vscode.l10n.t('Rejected'),
  };
  return names[state];
}

export function entityTypeName(type: EntityType): string {
  const names: Record<EntityType, string> = {
    person: vscode.l10n.t('person'),
    place: vscode.l10n.t('place'),
    organization: vscode.l10n.t('organization'),
    work: vscode.l10n.t('work'),
  };
  return names[type];
}

export const layerName = ({ layer, type }: Pick<ReviewItem, 'layer' | 'type'>): string =>
  layer === 'entity' && type ? entityTypeName(type as EntityType) : vscode.l10n.t('figure');

/** What a correction changed, for a tooltip; empty where nothing was corrected. */
export function changeText({ annotation }: ReviewItem): string {
  const was = annotation?.was;
  if (!was) return '';
  const before = [was.quote, was.type && entityTypeName(was.type as EntityType)].filter(Boolean).join(' · ');
  return vscode.l10n.t('Suggested: {0}', before);
}
