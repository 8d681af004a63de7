import { escapeMarkdown } from '../formats/markdown.ts';

export { escapeMarkdown };

/** A link that runs one of our own commands; the editor trusts only those on its allow-list. */
export function commandLink(label: string, command: string, args: readonly unknown[], title: string): string {
  const query = encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `[${escapeMarkdown(label)}](command:${command}?${query} "${title.replace(/["\\\n]/g, ' ')}")`;
}
