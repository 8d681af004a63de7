/** Optional diagnostics: line ends that were kept because the page reader was unsure, and figures that the page contradicts. */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { keyOfCheck } from '../../core/figures/checks/choice.ts';
import { hasMixedColumns } from '../../core/page/mixed-columns.ts';
import type { ServerSettings } from '../../protocol/protocol.ts';
import type { DocumentView } from '../documents.ts';
import type { Messages } from '../messages.ts';
import { rangeOf } from '../positions.ts';

const source = 'zh-news';
const uncertainWrap = 'uncertain-wrap';

export function diagnostics(
  view: DocumentView,
  settings: ServerSettings['diagnostics'],
  messages: Messages,
): Diagnostic[] {
  const { document } = view;
  const mixed = settings.mixedColumns && hasMixedColumns(document.getText()) ? [mixedColumnsIn(messages)] : [];
  const found = view.pages.flatMap(({ start, annotation }): Diagnostic[] => [
    ...(settings.uncertainWraps ? annotation.page.uncertainWraps : []).map((wrap) => ({
      range: rangeOf(document, start, wrap),
      severity: DiagnosticSeverity.Information,
      code: uncertainWrap,
      source,
      message: messages.uncertainWrap,
    })),
    ...(settings.figures ? annotation.checks : []).map((check) => ({
      range: rangeOf(document, start, check),
      severity: DiagnosticSeverity.Warning,
      code: check.rule,
      data: keyOfCheck(check),
      source,
      message: messages.check(check),
      ...(check.other && {
        relatedInformation: [
          {
            location: { uri: document.uri, range: rangeOf(document, start, check.other) },
            message: document.getText(rangeOf(document, start, check.other)).replace(/\s+/g, ''),
          },
        ],
      }),
    })),
  ]);
  return [...mixed, ...found];
}

/** Of the whole document, at its first line. */
const mixedColumnsIn = (messages: Messages): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  severity: DiagnosticSeverity.Warning,
  code: 'mixed-columns',
  source,
  message: messages.mixedColumns,
});

/** The quick fixes for a check: do not show this one again, or none of its rule. */
function silencing(given: readonly Diagnostic[], messages: Messages): CodeAction[] {
  const checks = given.filter((diagnostic) => diagnostic.source === source && typeof diagnostic.data === 'string');
  const action = (title: string, diagnostic: Diagnostic, command: string, argument: unknown): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command, arguments: [argument] },
  });
  return checks.flatMap((diagnostic) => [
    action(messages.silenceCheck, diagnostic, 'zhNews.silenceCheck', diagnostic.data),
    action(messages.switchOffCheck, diagnostic, 'zhNews.switchOffCheck', diagnostic.code),
  ]);
}

/** The quick fixes: join a line end that was kept, or all of them in the document; stop showing a check. */
export function codeActions(
  uri: string,
  given: readonly Diagnostic[],
  all: readonly Diagnostic[],
  messages: Messages,
): CodeAction[] {
  const wraps = given.filter((diagnostic) => diagnostic.code === uncertainWrap && diagnostic.source === source);
  const action = (title: string, fixed: readonly Diagnostic[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [...fixed],
    edit: { changes: { [uri]: fixed.map(({ range }) => removal(range)) } },
  });
  const every = all.filter((diagnostic) => diagnostic.code === uncertainWrap);
  return [
    ...silencing(given, messages),
    ...wraps.map((wrap) => ({ ...action(messages.joinLines, [wrap]), isPreferred: true })),
    ...(wraps.length && every.length > 1 ? [action(messages.joinAllLines, every)] : []),
  ];
}

const removal = (range: Range): TextEdit => ({ range, newText: '' });
