/** Completes steps of the walkthrough by context keys that the manifest names. */
import * as vscode from 'vscode';

export type Step = 'tidied' | 'cardShown' | 'figuresShown';

export function stepDone(step: Step): void {
  void vscode.commands.executeCommand('setContext', `zhNews.${step}`, true);
}
