/**
 * Text as Markdown shows it literally, with no more backslashes than that needs: what would be emphasis, code, a link, HTML, a table's
 * cell; addresses too, since a reader of Markdown that makes links of them takes the backslash before the next mark for theirs.
 */
export function asMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>&#+\-!|~@]|:(?=\/\/)|(?<=www)\./gi, '\\$&');
}
