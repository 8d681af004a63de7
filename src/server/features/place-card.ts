/** Lines of a place's card: where it lies, its code and level, or its country. */
import type { PlaceKnowledge } from '../../core/entities/gazetteer.ts';
import type { Messages } from '../messages.ts';

/** The gazetteer's own names: no text of the document, so nothing to escape. */
export function placeLines(place: PlaceKnowledge | null, messages: Messages): readonly string[] {
  if (!place) return [];
  if (place.kind === 'country') return [`${messages.country}: ${place.english} (${place.code})`];
  const division = place.path.at(-1);
  if (!division) return [];
  return [
    `${messages.levels[division.level]}: ${place.path.map(({ name }) => name).join(' › ')}`,
    `${messages.code}: ${division.code} (${place.year})`,
  ];
}
