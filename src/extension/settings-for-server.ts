/**
 * The settings as the server asks for them. Of a list that user, workspace and folder each have the editor takes the innermost alone; the
 * word lists are taken together, so that a name marked in a workspace does not hide those of the user.
 */
import * as vscode from 'vscode';
import type { ConfigurationMiddleware } from 'vscode-languageclient';

export const settingsForServer: NonNullable<ConfigurationMiddleware['configuration']> = async (params, token, next) => {
  const settings = await next(params, token);
  if (!Array.isArray(settings)) return settings; // An error.
  return params.items.map(({ section, scopeUri }, i) =>
    section === 'zhNews' ? { ...settings[i], wordList: allNames(scopeUri) } : settings[i],
  );
};

/** The innermost last: of entries about one name the last counts. */
function allNames(uri: string | undefined): unknown[] {
  const scope = uri === undefined ? null : vscode.Uri.parse(uri);
  const inspected = vscode.workspace.getConfiguration('zhNews', scope).inspect<unknown>('wordList');
  const { globalValue, workspaceValue, workspaceFolderValue } = inspected ?? {};
  return [globalValue, workspaceValue, workspaceFolderValue].flatMap((list) => list ?? []);
}
