/** Requests from the server what tidying a document changes, and what it is not sure of. */
import type * as vscode from 'vscode';
import {
  tidyRequest,
  unsureLineEndsRequest,
  type WireEdits,
  type WireLineEnds,
  type WireRange,
} from '../protocol/protocol.ts';
import type { Core } from './context.ts';

/** @param range what to tidy; null for the whole document. @returns null when the server has no answer. */
export function askTidy(
  { connection }: Pick<Core, 'connection'>,
  { uri }: vscode.TextDocument,
  range: WireRange | null,
): Promise<WireEdits | null> {
  return connection.request(tidyRequest, { uri: uri.toString(), range });
}

/** The line ends of which tidying is not sure; null when the server has no answer. */
export function askUnsureLineEnds(
  { connection }: Pick<Core, 'connection'>,
  { uri }: vscode.TextDocument,
): Promise<WireLineEnds | null> {
  return connection.request(unsureLineEndsRequest, { uri: uri.toString() });
}
