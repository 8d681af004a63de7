/**
 * The annotations of open documents. A document is split into newspaper pages. A page is read on demand, in short slices, and kept while
 * its text does not change. An edit therefore costs the structure of one page and the names and figures of one paragraph.
 */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { annotatePage, type PassageCache } from '../core/document/annotate.ts';
import type { AnnotatorContext } from '../core/document/context.ts';
import type { AnnotatedPage } from '../core/document/document.ts';
import { splitPages } from '../core/page/split.ts';
import type { PageAnnotation } from '../core/reading.ts';
import { detached } from '../core/text/detached.ts';
import { isSameMarks, type Marks, marksAfterEdit, type ReadText } from './marks.ts';
import { nextTurn, sliceTime } from './next-turn.ts';

/** A version of a document with the pages that were requested, in order. */
export interface DocumentView {
  readonly document: TextDocument;
  readonly version: number;
  /** With the user's decisions applied. */
  readonly pages: readonly AnnotatedPage[];
  /** The same pages without decisions. */
  readonly suggested: readonly AnnotatedPage[];
  /** Whether these are all pages of the document. */
  readonly complete: boolean;
}

/** A version of a document with what is coloured on the pages that were requested. */
export interface MarkedView {
  readonly document: TextDocument;
  readonly pages: readonly { readonly start: number; readonly annotation: Marks }[];
}

export interface Readings {
  /** Registers a new or changed document. Cheap, since nothing is read yet. */
  update(document: TextDocument): void;
  /** Drops a document and stops reading it. */
  close(uri: string): void;
  /** Drops all annotations, after the context changed. */
  reset(): void;
  /**
   * The pages that overlap the offsets from `start` to `end`, by default the whole document.
   * @throws ResponseError ContentModified when the document changes meanwhile, RequestCancelled when `token` fires.
   */
  view(uri: string, token: CancellationToken, start?: number, end?: number): Promise<DocumentView | null>;
  /** The whole document, for whom asks for its checks: they are looked for page by page, with room for others between. @throws as `view` does. */
  checkedView(uri: string, token: CancellationToken): Promise<DocumentView | null>;
  /**
   * What is coloured on the pages that overlap the offsets. Right after an edit inside of a paragraph it does not wait until the page is read
   * anew; should that give other marks, `onOtherMarks` is called. @throws ResponseError as `view` does.
   */
  marks(uri: string, token: CancellationToken, start?: number, end?: number): Promise<MarkedView | null>;
  /**
   * For a card at `offset`, which shows counts over the document. Short documents are read whole; of a long one the view has the page at
   * the offset and those that have been read already.
   */
  viewAround(uri: string, token: CancellationToken, offset: number): Promise<DocumentView | null>;
  /** Reads the whole document and reports the share done; false when it was stopped by an edit or by `token`. */
  readAll(uri: string, token: CancellationToken, onProgress: (done: number) => void): Promise<boolean>;
}

interface Slot {
  readonly start: number;
  readonly text: string;
  annotation: PageAnnotation | null;
  job: Promise<PageAnnotation> | null;
  /** The page before it was edited, until it is read anew. */
  earlier: ReadText | null;
  /** What was shown of it before it is read anew. */
  shown: Marks | null;
}

interface State {
  readonly document: TextDocument;
  readonly version: number;
  readonly slots: readonly Slot[];
  readonly passages: PassageCache;
}

/** Documents of up to this many characters are read whole for a card. It takes about half a second; a day's newspaper is shorter. */
const readWhole = 150_000;

/** What readings ask about the user's decisions, and tell the editor. */
export interface ReadingsOptions {
  /** Applies the user's decisions to a page. */
  readonly decided: (document: TextDocument, page: AnnotatedPage) => PageAnnotation;
  /** Whether there are decisions in a part of a document. */
  readonly hasDecisions: (document: TextDocument, start: number, end: number) => boolean;
  /** Asks the editor to request the marks again; null where it cannot do that. */
  readonly onOtherMarks: (() => void) | null;
}

export function createReadings(
  context: (uri: string) => Promise<AnnotatorContext>,
  { decided, hasDecisions, onOtherMarks }: ReadingsOptions,
): Readings {
  const states = new Map<string, State>();
  /** When other requests had their turn last. Counted over all pages: many that are read in no time keep others waiting as one long one does. */
  let paused = 0;

  function update(document: TextDocument): void {
    const old = states.get(document.uri);
    if (old?.version === document.version && old.document === document) return;
    const text = document.getText();
    const kept = new Map(old?.slots.map((slot) => [slot.text, slot]));
    const spans = splitPages(text);
    const slots = spans.map(({ start, end }, i): Slot => {
      const own = text.slice(start, end);
      const known = kept.get(own);
      if (known) return { ...known, start, job: null };
      const edited = spans.length === old?.slots.length ? old.slots[i] : undefined;
      return unread(start, detached(own), edited && lastReading(edited));
    });
    states.set(document.uri, { document, version: document.version, slots, passages: livePassages(old) });
  }

  /** The annotation of the slot, from the reading in progress if there is one. */
  function readSlot(state: State, slot: Slot, onProgress?: (done: number) => void): Promise<PageAnnotation> {
    if (slot.annotation) return Promise.resolve(slot.annotation);
    slot.job ??= readInSlices(state, slot, onProgress).finally(() => {
      slot.job = null;
    });
    return slot.job;
  }

  /** The annotation of the slot; the reading is restarted when the context changes but the text does not. */
  async function readToEnd(uri: string, version: number, index: number): Promise<PageAnnotation> {
    for (;;) {
      const state = states.get(uri);
      const slot = state?.slots[index];
      if (!state || !slot || state.version !== version) throw contentModified();
      try {
        return await readSlot(state, slot);
      } catch (error) {
        if (states.get(uri) === state) throw error;
      }
    }
  }

  async function readInSlices(state: State, slot: Slot, onProgress?: (done: number) => void): Promise<PageAnnotation> {
    const chosen = await context(state.document.uri);
    const check = () => {
      if (states.get(state.document.uri) !== state) throw contentModified();
    };
    // The settings may have changed while they were asked for.
    check();
    const reading = annotatePage(slot.text, chosen, state.passages);
    for (;;) {
      do {
        const step = reading.next();
        if (step.done) {
          slot.annotation = step.value;
          if (slot.shown && !isSameMarks(slot.shown, step.value)) onOtherMarks?.();
          slot.earlier = null;
          slot.shown = null;
          return step.value;
        }
        onProgress?.(step.value);
      } while (performance.now() - paused < sliceTime);
      await nextTurn();
      paused = performance.now();
      check();
    }
  }

  async function viewOf(
    uri: string,
    token: CancellationToken,
    isWanted: (slot: Slot) => boolean,
    isChecked = false,
  ): Promise<DocumentView | null> {
    const state = states.get(uri);
    if (!state) return null;
    const { document, version, slots } = state;
    const suggested: AnnotatedPage[] = [];
    for (const [index, slot] of slots.entries()) {
      if (!isWanted(slot)) continue;
      const annotation = await readToEnd(uri, version, index);
      const page = { start: slot.start, length: slot.text.length, annotation };
      suggested.push(page);
      // Thousands of decisions on a long document take a while to apply. Where some come meanwhile, their pages are done anew below.
      decided(document, page);
      if (isChecked) lookForChecks(annotation);
      if (performance.now() - paused >= sliceTime) {
        await nextTurn();
        paused = performance.now();
      }
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
      if (states.get(uri)?.version !== version) throw contentModified();
    }
    const pages = suggested.map((page) => ({ ...page, annotation: decided(document, page) }));
    return { document, version, pages, suggested, complete: pages.length === slots.length };
  }

  /** What can be shown of an edited page without reading all of it; null where that takes a reading. */
  async function marksBeforeReading(state: State, slot: Slot): Promise<Marks | null> {
    const { document, passages } = state;
    if (slot.annotation || !slot.earlier || !onOtherMarks) return null;
    if (hasDecisions(document, slot.start, slot.start + slot.text.length)) return null;
    const chosen = await context(document.uri);
    if (states.get(document.uri) !== state) return null;
    slot.shown ??= slot.earlier && marksAfterEdit(slot.earlier, slot.text, chosen, passages);
    return slot.shown;
  }

  async function marks(
    uri: string,
    token: CancellationToken,
    start = 0,
    end = Number.POSITIVE_INFINITY,
  ): Promise<MarkedView | null> {
    const state = states.get(uri);
    if (!state) return null;
    const { document, version, slots } = state;
    const pages: MarkedView['pages'][number][] = [];
    for (const [index, slot] of slots.entries()) {
      if (!overlaps(slot, start, end)) continue;
      const read = async () => {
        const annotation = await readToEnd(uri, version, index);
        return decided(document, { start: slot.start, length: slot.text.length, annotation });
      };
      pages.push({ start: slot.start, annotation: (await marksBeforeReading(state, slot)) ?? (await read()) });
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    }
    return { document, pages };
  }

  return {
    update,
    close: (uri) => states.delete(uri),
    reset() {
      for (const [uri, { document, slots }] of states) {
        const fresh = slots.map(({ start, text }) => unread(start, text));
        states.set(uri, { document, version: document.version, slots: fresh, passages: new Map() });
      }
    },
    view: (uri, token, start = 0, end = Number.POSITIVE_INFINITY) =>
      viewOf(uri, token, (slot) => overlaps(slot, start, end)),
    checkedView: (uri, token) => viewOf(uri, token, () => true, true),
    marks,
    viewAround(uri, token, offset) {
      const short = (states.get(uri)?.document.getText().length ?? 0) <= readWhole;
      const holds = ({ start, text }: Slot) => start <= offset && offset <= start + text.length;
      return viewOf(uri, token, (slot) => short || slot.annotation !== null || holds(slot));
    },
    async readAll(uri, token, onProgress) {
      const state = states.get(uri);
      const total = state?.document.getText().length ?? 0;
      try {
        for (const slot of state?.slots ?? []) {
          if (token.isCancellationRequested) return false;
          await readSlot(state as State, slot, (done) => onProgress((slot.start + done * slot.text.length) / total));
        }
        return state !== undefined;
      } catch (error) {
        if (error instanceof ResponseError) return false;
        throw error;
      }
    },
  };
}

const unread = (start: number, text: string, earlier: ReadText | null = null): Slot => ({
  start,
  text,
  annotation: null,
  job: null,
  earlier,
  shown: null,
});

/** The page as it was read last, now or before edits. */
const lastReading = ({ text, annotation, earlier }: Slot): ReadText | null =>
  annotation ? { text, annotation } : earlier;

/** They are looked for when they are first read. */
const lookForChecks = ({ checks }: PageAnnotation) => checks;

const overlaps = ({ start: own, text }: Slot, start: number, end: number): boolean =>
  own <= end && own + text.length >= start;

const contentModified = () => new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');

/** So many passages that a document no longer has are kept at most; dropping them takes a few milliseconds, once in as many keystrokes. */
const mostStale = 1000;

/** The cache for the next version, without passages that the last one no longer has, so that it does not grow with every edit. */
function livePassages(old: State | undefined): PassageCache {
  if (!old) return new Map();
  const passages = old.slots.flatMap((slot) => lastReading(slot)?.annotation.page.passages ?? []);
  if (old.passages.size <= passages.length + mostStale) return old.passages;
  const texts = new Set(passages.map(({ folded }) => folded));
  return new Map([...old.passages].filter(([text]) => texts.has(text)));
}
