/** The messages between the review of one page and the server: decisions with their places go there, suggestions come back. */
import * as vscode from 'vscode';
import type { WireRange } from '../../protocol/protocol.ts';
import {
  type DecisionsParams,
  decisionsRequest,
  suggestionsRequest,
  type WireDecision,
} from '../../protocol/review.ts';
import type { Connection } from '../connection.ts';
import type { Suggestion } from './items.ts';
import { type Change, type Notebook, spanOf, type Version } from './notebook.ts';

export interface Suggested {
  /** Version of the document that they were read from. */
  readonly version: number;
  readonly suggestions: readonly Suggestion[];
  readonly articles: readonly string[];
}

export interface ServerLink extends vscode.Disposable {
  /** Sends all decisions: at once, or delayed after edits of several places, since more may follow. */
  tellAll(when: 'now' | 'soon'): void;
  /** Sends what a step has changed. */
  tellChanges(changes: readonly Change[]): void;
  /** null when nothing of it is new, when the page has changed meanwhile, or when the server is gone. */
  ask(): Promise<Suggested | null>;
}

/** Milliseconds after an edit until the places of decisions are sent. */
const pause = 150;
/** How often a server that does not know the page yet is asked again. */
const mostAttempts = 20;

/** @param notebook gives the current notebook. */
export function createServerLink(
  document: vscode.TextDocument,
  connection: Connection,
  notebook: () => Notebook,
): ServerLink {
  const uri = document.uri.toString();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The key of the suggestions that were asked for last. */
  let known: number | null = null;

  async function tell(message: Omit<DecisionsParams, 'uri' | 'version'>, attempt: number): Promise<void> {
    const taken = await connection.request(decisionsRequest, { uri, version: document.version, ...message });
    if (taken === false && attempt < mostAttempts) tellAll(pause, attempt + 1);
  }

  function tellAll(delay: number, attempt: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const current = notebook();
      const set = [...current.decisions.values()].flatMap((version) => wireDecision(current, version));
      void tell({ reset: true, set, removed: [] }, attempt);
    }, delay);
  }

  function wireDecision(current: Notebook, version: Version): WireDecision[] {
    const span = spanOf(current, version);
    if (!span) return [];
    const [from, to] = [document.positionAt(span.start), document.positionAt(span.end)];
    const start = { line: from.line, character: from.character };
    return [{ annotation: version.annotation, range: { start, end: { line: to.line, character: to.character } } }];
  }

  const offsetsOf = ({ start, end }: WireRange) => ({
    start: document.offsetAt(new vscode.Position(start.line, start.character)),
    end: document.offsetAt(new vscode.Position(end.line, end.character)),
  });

  return {
    tellAll: (when) => tellAll(when === 'now' ? 0 : pause, 0),
    tellChanges(changes) {
      const current = notebook();
      const set = changes.flatMap(({ after }) => (after ? wireDecision(current, after) : []));
      const removed = changes.filter(({ after }) => !after).map(({ id }) => id);
      void tell({ reset: false, set, removed }, 0);
    },
    async ask() {
      const list = await connection.request(suggestionsRequest, { uri, known });
      if (list?.version !== document.version || !list.suggestions) return null;
      known = list.key;
      const suggestions = list.suggestions.map(({ range, ...rest }) => ({ ...rest, ...offsetsOf(range) }));
      return { version: list.version, suggestions, articles: list.articles };
    },
    dispose: () => clearTimeout(timer),
  };
}
