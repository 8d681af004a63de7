/** Activation. It does little, since the extension is activated for every plain text file. */
import * as vscode from 'vscode';
import type { Features } from './client.ts';
import { watchForNews } from './language-detection.ts';
import { createViewPlaceholders, type ViewPlaceholders } from './views/view-placeholders.ts';

/** Loads the rest of the extension when the first news page is shown or the first command is run. */
export type OpenFeatures = (context: vscode.ExtensionContext, placeholders: ViewPlaceholders) => Features;

/** The two functions that VS Code calls. */
export interface Extension {
  activate(context: vscode.ExtensionContext): void;
  deactivate(): Promise<void>;
}

export function createExtension(openFeatures: OpenFeatures): Extension {
  let features: Promise<Features> | undefined;
  return {
    activate(context) {
      const placeholders = createViewPlaceholders(() => open());
      const open = () => {
        features ??= Promise.resolve().then(() => openFeatures(context, placeholders));
        return features;
      };
      context.subscriptions.push(
        placeholders,
        ...contributedCommands(context).map((id) =>
          vscode.commands.registerCommand(id, async (...args: unknown[]) => (await open()).run(id, args)),
        ),
        watchForNews(() => void open()),
      );
    },
    async deactivate() {
      await (await features)?.stop();
      features = undefined;
    },
  };
}

function contributedCommands(context: vscode.ExtensionContext): readonly string[] {
  const { commands } = context.extension.packageJSON.contributes as { commands: { command: string }[] };
  return commands.map(({ command }) => command);
}
