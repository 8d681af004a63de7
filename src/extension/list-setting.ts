/** Settings that are lists. A settings file may hold anything: what is no list counts as none. */
import * as vscode from 'vscode';

type ListSetting = 'wordList' | 'silencedChecks';
/** Whose settings: those of the workspace, or the user's in all of them. */
export type Owner = 'workspace' | 'user';

export const targetOf = (owner: Owner): vscode.ConfigurationTarget =>
  owner === 'workspace' ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;

/** Where a choice is stored: in the workspace if there is one, otherwise for the user. */
export const usualOwner = (): Owner => (vscode.workspace.workspaceFolders ? 'workspace' : 'user');

/** What one of them has of a list. */
export function ownList(name: ListSetting, owner: Owner, scope: vscode.ConfigurationScope | null): readonly unknown[] {
  const { workspaceValue, globalValue } = inspected(name, scope) ?? {};
  return listOf(owner === 'workspace' ? workspaceValue : globalValue);
}

/** The lists of user, workspace and folder together, the innermost last, of which the editor takes the innermost alone. */
export function wholeList(name: ListSetting, scope: vscode.ConfigurationScope | null): readonly unknown[] {
  const { globalValue, workspaceValue, workspaceFolderValue } = inspected(name, scope) ?? {};
  return [globalValue, workspaceValue, workspaceFolderValue].flatMap(listOf);
}

const inspected = (name: ListSetting, scope: vscode.ConfigurationScope | null) =>
  vscode.workspace.getConfiguration('zhNews', scope).inspect<unknown>(name);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
