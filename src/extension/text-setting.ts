import * as vscode from 'vscode';

/** A setting that is a text, without blanks around it. A settings file may hold anything: an annotator 1 is the one of that name. */
export function textSetting(name: string, scope: vscode.ConfigurationScope | null): string {
  const value = vscode.workspace.getConfiguration('zhNews', scope).get<unknown>(name, '');
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
