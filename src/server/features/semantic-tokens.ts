/** Names and figures as semantic tokens. A token is within one line, so a name over two lines has two. */
import { type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { EntityType, Span } from '../../core/reading.ts';
import { tokenTypes } from '../../protocol/protocol.ts';
import type { MarkedView } from '../documents.ts';

const typeIndex: Readonly<Record<EntityType | 'figure', number>> = {
  person: tokenTypes.indexOf('zhPerson'),
  place: tokenTypes.indexOf('zhPlace'),
  organization: tokenTypes.indexOf('zhOrganization'),
  work: tokenTypes.indexOf('zhWork'),
  figure: tokenTypes.indexOf('zhFigure'),
};

interface Token extends Span {
  readonly type: number;
}

/** Adds the tokens between two offsets of the document to `builder`. */
export function semanticTokens(
  view: MarkedView,
  builder: SemanticTokensBuilder = new SemanticTokensBuilder(),
  from = 0,
  to = Number.POSITIVE_INFINITY,
): SemanticTokensBuilder {
  for (const { start, annotation } of view.pages) {
    const names = annotation.mentions.map((m) => ({ start: m.start, end: m.end, type: typeIndex[m.type] }));
    const figures = annotation.figures
      .filter((figure) => figure.tier === 'core')
      .map((f) => ({ start: f.start, end: f.end, type: typeIndex.figure }));
    for (const token of merged(names, figures)) {
      if (start + token.end > from && start + token.start < to) pushLines(builder, view.document, start, token);
    }
  }
  return builder;
}

export type { SemanticTokens };

/** Merges both lists in text order, without figures inside a name (第九人民医院). */
function merged(names: readonly Token[], figures: readonly Token[]): readonly Token[] {
  const all = [...names, ...figures].sort((a, b) => a.start - b.start || a.type - b.type);
  let end = -1;
  return all.filter((token) => {
    if (token.start < end) return false;
    end = token.end;
    return true;
  });
}

function pushLines(builder: SemanticTokensBuilder, document: TextDocument, base: number, token: Token): void {
  const first = document.positionAt(base + token.start);
  const last = document.positionAt(base + token.end);
  if (first.line === last.line) {
    builder.push(first.line, first.character, last.character - first.character, token.type, 0);
    return;
  }
  for (let line = first.line; line <= last.line; line++) {
    const from = line === first.line ? first.character : 0;
    const text = document.getText({ start: { line, character: from }, end: { line: line + 1, character: 0 } });
    const own = line === last.line ? text.slice(0, last.character) : text;
    const lead = own.length - own.trimStart().length;
    const length = own.trim().length;
    if (length) builder.push(line, from + lead, length, token.type, 0);
  }
}
