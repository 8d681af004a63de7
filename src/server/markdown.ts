import { escapeMarkdown } from '../formats/markdown.ts';
import { linkArguments } from '../protocol/command-link.ts';

export { escapeMarkdown };

/** A link that runs one of our own commands. The editor runs only commands of its allow-list. */
export function commandLink(label: string, command: string, args: readonly unknown[], title: string): string {
  return linkOf(escapeMarkdown(label), command, args, title);
}

/** The same with one of the editor's icons, such as `copy`, before the label or alone. */
export function iconLink(
  icon: string,
  label: string,
  command: string,
  args: readonly unknown[],
  title: string,
): string {
  return linkOf(`$(${icon})${label ? ` ${escapeMarkdown(label)}` : ''}`, command, args, title);
}

function linkOf(label: string, command: string, args: readonly unknown[], title: string): string {
  return `[${label}](command:${command}?${linkArguments(args)} "${title.replace(/["\\\n]/g, ' ')}")`;
}
