/** For the entity tree: which entities pass a filter, and how the sentence of a mention is shortened for a row. */
import type { EntityType } from '../../core/reading.ts';
import type { EntityItem } from '../../protocol/protocol.ts';

export interface EntityFilter {
  /** Empty means all. */
  readonly types: readonly EntityType[];
  /** Part of a name, an alias, a title or the pinyin; empty means all. */
  readonly text: string;
}

export const noFilter: EntityFilter = { types: [], text: '' };

export function matchesFilter(entity: EntityItem, { types, text }: EntityFilter): boolean {
  if (types.length > 0 && !types.includes(entity.type)) return false;
  const wanted = plain(text);
  return [entity.name, entity.pinyin, ...entity.aliases, ...entity.titles].some((form) => plain(form).includes(wanted));
}

/** Lower case, no tone marks, no blanks: `li zi` finds Lǐ Zìliáng. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{Mn}\s'’]/gu, '')
    .toLowerCase();
}

/** Characters shown before the mention, so that it is visible in a narrow side bar. */
const lead = 8;

/** The part of a sentence that a row shows, and the position of the mention in it. */
export function snippetOf(
  sentence: string,
  mention: string,
): { text: string; highlights: readonly (readonly [number, number])[] } {
  const at = sentence.indexOf(mention);
  if (at < 0) return { text: sentence, highlights: [] };
  const cut = at > lead + 2 ? at - lead : 0;
  const text = cut ? `…${sentence.slice(cut)}` : sentence;
  const from = cut ? at - cut + 1 : at;
  return { text, highlights: [[from, from + mention.length]] };
}
