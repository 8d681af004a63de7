/**
 * The settings as the server asks for them. Of a list that user, workspace and folder each have the editor takes the innermost alone; these
 * are taken together, so that a name marked in a workspace, or a contradiction silenced there, does not hide those of the user.
 */
import * as vscode from 'vscode';
import type { ConfigurationMiddleware } from 'vscode-languageclient';
import { wholeList } from './list-setting.ts';

export const settingsForServer: NonNullable<ConfigurationMiddleware['configuration']> = async (params, token, next) => {
  const settings = await next(params, token);
  if (!Array.isArray(settings)) return settings; // An error.
  return params.items.map(({ section, scopeUri }, i) => {
    if (section !== 'zhNews') return settings[i];
    const scope = scopeUri === undefined ? null : vscode.Uri.parse(scopeUri);
    const lists = { wordList: wholeList('wordList', scope), silencedChecks: wholeList('silencedChecks', scope) };
    return { ...settings[i], ...lists };
  });
};
