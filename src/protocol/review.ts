/** What editor and server say to each other about a reader's decisions. The editor keeps them; the server lays them over its reading. */
import { RequestType } from 'vscode-jsonrpc';
import type { Decision } from '../core/annotations/decision.ts';
import type { Annotation, Layer } from '../core/annotations/record.ts';
import type { DocumentParams, WireRange } from './protocol.ts';

/** Request: takes over decisions; false when the server's text is of another version, and the editor has to ask again. */
export const decisionsRequest = new RequestType<DecisionsParams, boolean, void>('zhNews/decisions');
export interface DecisionsParams extends DocumentParams {
  readonly version: number;
  /** Whether `set` is all there are, so that others are forgotten. */
  readonly reset: boolean;
  readonly set: readonly WireDecision[];
  /** Identifiers of decisions that were taken back or have no place any more. */
  readonly removed: readonly string[];
}
export interface WireDecision {
  readonly range: WireRange;
  readonly annotation: Annotation;
}

/** Request: what the recogniser suggests, in text order, whether it was decided or not; open names follow corrections of the same name. */
export const suggestionsRequest = new RequestType<DocumentParams, SuggestionList | null, void>('zhNews/suggestions');
export interface SuggestionList {
  readonly version: number;
  readonly articles: readonly string[];
  readonly suggestions: readonly WireSuggestion[];
}
export interface WireSuggestion {
  readonly range: WireRange;
  readonly layer: Layer;
  readonly type: string;
  /** Index into `articles`, or -1. */
  readonly article: number;
}

/** Request: how many names and figures are suggested in a text that is not open, for the progress of its review. */
export const countOpenRequest = new RequestType<CountOpenParams, number, void>('zhNews/countOpen');
export interface CountOpenParams extends DocumentParams {
  readonly text: string;
  /** Their spans are offsets in `text`. */
  readonly decisions: readonly Decision[];
}
