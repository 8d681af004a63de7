/** What is wrong with a file, in the language of the interface. */
import * as vscode from 'vscode';
import { problemMessage } from '../formats/problem-messages.ts';

export const inWords = (message: string): string =>
  problemMessage(message, vscode.env.language.startsWith('zh') ? 'zh' : 'en');
