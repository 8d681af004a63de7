/** Short messages in the status bar that need no answer. */
import * as vscode from 'vscode';

const shownFor = 4000;

export function showStatusMessage(message: string): void {
  vscode.window.setStatusBarMessage(message, shownFor);
}
