/**
 * Text as Markdown shows it literally, on one line, with no more backslashes than that needs. Escaped is what would be emphasis, code,
 * a link, HTML, an icon of the editor, a table's cell, a list or a heading; of addresses the part by which they are recognised.
 * Control characters and line ends become blanks; marks that turn the direction of text go.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(
      /[\\`*_{}[\]<>&|~@]|(?<=^ ?)[#+=-]|#(?=#* ?$)|!(?=\[|$)|\$(?=\()|:(?=\/\/)|(?<=www)\.|(?<=^\d{1,9})[.)]/gi,
      '\\$&',
    );
}
