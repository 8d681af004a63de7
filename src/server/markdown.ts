/**
 * Document text inside Markdown, shown as text: every ASCII punctuation mark is escaped, so that nothing of it becomes markup, a link,
 * an image or HTML, and line breaks become blanks.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** A link that runs one of our own commands; the editor trusts only those on its allow-list. */
export function commandLink(label: string, command: string, args: readonly unknown[], title: string): string {
  const query = encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `[${escapeMarkdown(label)}](command:${command}?${query} "${title.replace(/["\\\n]/g, ' ')}")`;
}
