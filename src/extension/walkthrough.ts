/** The steps of the walkthrough that are ticked once their reader has seen what they are about; the manifest names these context keys. */
import * as vscode from 'vscode';

export type Step = 'tidied' | 'cardShown' | 'figuresShown';

export function stepDone(step: Step): void {
  void vscode.commands.executeCommand('setContext', `zhNews.${step}`, true);
}
