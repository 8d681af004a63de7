/** Requests the edits that tidy a document from the server. */
import type * as vscode from 'vscode';
import { tidyRequest, type WireEdits, type WireRange } from '../protocol/protocol.ts';
import type { Core } from './context.ts';

/** @param range what to tidy; null for the whole document. @returns null when the server has no answer. */
export function askTidy(
  { connection }: Pick<Core, 'connection'>,
  { uri }: vscode.TextDocument,
  range: WireRange | null,
): Promise<WireEdits | null> {
  return connection.request(tidyRequest, { uri: uri.toString(), range });
}
