/** The extension's entry: small, since it is loaded with every plain text file. What reads news is in `client.ts` and loads when needed. */
import { createRequire } from 'node:module';
import * as vscode from 'vscode';
import type { Features } from './client.ts';
import { watchForNews } from './language-detection.ts';
import { createViewPlaceholders } from './views/view-placeholders.ts';

let features: Promise<Features> | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const placeholders = createViewPlaceholders(() => open());
  const open = () => {
    features ??= Promise.resolve().then(() => loadClient().openFeatures(context, placeholders));
    return features;
  };
  context.subscriptions.push(
    placeholders,
    ...contributedCommands(context).map((id) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => (await open()).run(id, args)),
    ),
    watchForNews(() => void open()),
  );
}

export async function deactivate(): Promise<void> {
  await (await features)?.stop();
  features = undefined;
}

/** The other bundle, which must not be drawn into this one. */
function loadClient(): typeof import('./client.ts') {
  return createRequire(__filename)('./client.js');
}

function contributedCommands(context: vscode.ExtensionContext): readonly string[] {
  const { commands } = context.extension.packageJSON.contributes as { commands: { command: string }[] };
  return commands.map(({ command }) => command);
}
