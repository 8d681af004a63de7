/**
 * What a reader decided about a page, one record for each decision. Suggestions of the recogniser are not recorded: a suggestion
 * without a record is open.
 */

/** Where an annotation stands, in a way that survives changes of white space, and edits made elsewhere in the page. */
export interface Anchor {
  /** UTF-16 units that are not white space before the quote, in the page as it was when the record was last written. */
  readonly at: number;
  /** The annotated text without white space; never empty. */
  readonly quote: string;
  /** Up to `contextLength` units without white space before the quote; fewer only at the page's ends. */
  readonly before: string;
  readonly after: string;
}

export const layers = ['entity', 'figure', 'structure', 'note'] as const;
export type Layer = (typeof layers)[number];

/**
 * `accepted`: the suggestion is right (a figure: it was checked). `corrected`: right after a change, `was` holds what it was before.
 * `rejected`: nothing is to be marked here. `added`: marked by the reader, without a suggestion.
 */
export const states = ['accepted', 'corrected', 'rejected', 'added'] as const;
export type State = (typeof states)[number];

/** What a correction changed; only the members that changed are there. */
export interface Was {
  readonly type?: string;
  readonly quote?: string;
  readonly value?: string | number;
  readonly entity?: string;
}

export interface Annotation extends Anchor {
  /** Unique in its file. */
  readonly id: string;
  readonly layer: Layer;
  /** The type of a name, the kind of a figure, the role of a part of the page; a note may have none. */
  readonly type: string | null;
  readonly state: State;
  readonly was: Was | null;
  /** The name of the entity: annotations with the same one mean the same person, place … */
  readonly entity: string | null;
  /** What a figure amounts to, where the reader knows better; dates as ISO 8601. */
  readonly value: string | number | null;
  readonly note: string | null;
  /** Who decided, where it is not the one whom the file's header names. */
  readonly by: string | null;
  /** Members of the record that this version does not know, kept as they are. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** An annotation that says nothing but where it is and what was decided. */
export function newAnnotation(
  anchor: Anchor,
  decision: Pick<Annotation, 'id' | 'layer' | 'type' | 'state'> & Partial<Annotation>,
): Annotation {
  const nothing = { was: null, entity: null, value: null, note: null, by: null, extra: {} };
  return { ...nothing, ...decision, ...anchor };
}

/**
 * An identifier for a new annotation: made from what it says, so that two people who decide the same write the same line.
 * @param taken the identifiers of the file.
 */
export function newId(anchor: Anchor, layer: Layer, taken: Pick<ReadonlySet<string>, 'has'>): string {
  const said = `${layer} ${anchor.before}|${anchor.quote}|${anchor.after}`;
  for (let attempt = 0; ; attempt++) {
    const id = hash(`${said}${attempt || ''}`);
    if (!taken.has(id)) return id;
  }
}

/** FNV-1a with 32 bits, as seven characters of base 36 at most. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(36);
}
