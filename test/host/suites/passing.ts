import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { runSuite } from '../suite.ts';

export const run = () =>
  runSuite(() => {
    it('runs in an extension host', () => assert.ok(vscode.version));
  });
