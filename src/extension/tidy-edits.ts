/** Requests from the server what tidying a document changes, and what it is not sure of. */
import type * as vscode from 'vscode';
import {
  tidyPreviewRequest,
  tidyRequest,
  type WireEdits,
  type WireRange,
  type WireTidyPreview,
} from '../protocol/protocol.ts';
import type { Core } from './context.ts';

type Server = Pick<Core, 'connection'>;

/** @param range what to tidy; null for the whole document. @returns null when the server has no answer. */
export const askTidy = (
  { connection }: Server,
  { uri }: vscode.TextDocument,
  range: WireRange | null,
  token: vscode.CancellationToken,
): Promise<WireEdits | null> => connection.request(tidyRequest, { uri: uri.toString(), range }, token);

/** For the whole document, with the line ends of which tidying is not sure; null when the server has no answer. */
export const askTidyPreview = (
  { connection }: Server,
  { uri }: vscode.TextDocument,
  token?: vscode.CancellationToken,
): Promise<WireTidyPreview | null> => connection.request(tidyPreviewRequest, { uri: uri.toString() }, token);
