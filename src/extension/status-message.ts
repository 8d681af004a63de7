/** Words for the reader that do not ask for anything: in the status bar, for a moment. */
import * as vscode from 'vscode';

const shownFor = 4000;

export function showStatusMessage(message: string): void {
  vscode.window.setStatusBarMessage(message, shownFor);
}
