/** Converts ranges of the protocol to those of the editor. */
import * as vscode from 'vscode';
import type { WirePosition, WireRange } from '../protocol/protocol.ts';

export const positionOf = ({ line, character }: WirePosition) => new vscode.Position(line, character);
export const rangeOf = ({ start, end }: WireRange) => new vscode.Range(positionOf(start), positionOf(end));
export const contains = (range: WireRange, position: vscode.Position) => rangeOf(range).contains(position);
