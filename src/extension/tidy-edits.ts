/** Requests from the server what tidying a document changes, and what it leaves. */
import type * as vscode from 'vscode';
import { type KeptWraps, keptWrapsRequest, tidyRequest, type WireEdits, type WireRange } from '../protocol/protocol.ts';
import type { Core } from './context.ts';

/** @param range what to tidy; null for the whole document. @returns null when the server has no answer. */
export function askTidy(
  { connection }: Pick<Core, 'connection'>,
  { uri }: vscode.TextDocument,
  range: WireRange | null,
): Promise<WireEdits | null> {
  return connection.request(tidyRequest, { uri: uri.toString(), range });
}

/** The line breaks that tidying leaves though they may be wraps; null when the server has no answer. */
export function askKeptWraps(
  { connection }: Pick<Core, 'connection'>,
  { uri }: vscode.TextDocument,
): Promise<KeptWraps | null> {
  return connection.request(keptWrapsRequest, { uri: uri.toString() });
}
