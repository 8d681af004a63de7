/** What tests ask of the editor, as its own features ask it. */
import * as vscode from 'vscode';
import { readIfThere } from '../../src/extension/review/sidecar.ts';
import { until } from './until.ts';

/** Opens a text as a page of the language, in a file of its own when a path is given. */
export async function openText(content: string, language = 'zh-news'): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document);
  // VS Code restores an unsaved text by its name, and may not have forgotten the one of this name that was closed just before.
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  if (plainLines(document.getText()) !== plainLines(content)) await editor.edit((edit) => edit.replace(whole, content));
  return editor;
}

const plainLines = (text: string) => text.replace(/\r\n?/g, '\n');

/** Writes a file into the workspace and opens it. */
export async function openFile(name: string, content: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The tests run in a folder.');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Shows a file as a page. VS Code drops a document that is shown nowhere when it likes, and makes one anew whose file was renamed. */
export async function showAsPage(uri: vscode.Uri): Promise<vscode.TextDocument> {
  let page: vscode.TextDocument | undefined;
  await until(`${uri.path} is shown as a page`, async () => {
    const { document } = await vscode.window.showTextDocument(uri, { preview: false });
    page = await vscode.languages.setTextDocumentLanguage(document, 'zh-news');
    return !page.isClosed;
  });
  return page as vscode.TextDocument;
}

/** What VS Code does for Save As: makes the file, gives it the text and the language, saves it. */
export async function saveAs(document: vscode.TextDocument, copy: vscode.Uri): Promise<vscode.TextDocument> {
  // A tab that is only a preview would be closed for the next one.
  await vscode.window.showTextDocument(document, { preview: false });
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(copy, { ignoreIfExists: true });
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`${copy.path} cannot be made.`);
  const saved = await vscode.workspace.openTextDocument(copy);
  const whole = new vscode.WorkspaceEdit();
  whole.replace(copy, new vscode.Range(0, 0, saved.lineCount, 0), document.getText());
  if (!(await vscode.workspace.applyEdit(whole))) throw new Error(`${copy.path} takes no text.`);
  const page = await showAsPage(copy);
  await page.save();
  return page;
}

/** The text of the card at the first place of a text, its Markdown's backslashes taken away; empty where there is none. */
export async function cardOf(document: vscode.TextDocument, text: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return (hovers ?? [])
    .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
    .join('\n')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}

export async function untilCard(document: vscode.TextDocument, text: string, card: RegExp): Promise<void> {
  await until(`the card of ${text} says ${card}`, async () => card.test(await cardOf(document, text)));
}

/** The document in front, once it is the one that is waited for: the editor reports late what it shows. */
export async function untilInFront(what: string, isIt: (document: vscode.TextDocument) => boolean) {
  let found: vscode.TextDocument | undefined;
  await until(`${what} is in front`, () => {
    found = vscode.window.activeTextEditor?.document;
    return found !== undefined && isIt(found);
  });
  return found as vscode.TextDocument;
}

/** Opens the sample page, and waits until it is read. */
export async function openSample(): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('zhNews.openSample');
  const page = await untilInFront(
    'the sample page',
    ({ languageId, getText }) => languageId === 'zh-news' && getText().includes('秦扶摇'),
  );
  await untilCard(page, '秦扶摇', /Qín/);
  return page;
}

/** A quick fix, once it is offered: the reader may not have told yet of all that it has found. */
export async function untilFix(uri: vscode.Uri, range: vscode.Range, isIt: (fix: vscode.CodeAction) => boolean) {
  let found: vscode.CodeAction | undefined;
  await until('the quick fix is offered', async () => {
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
    );
    found = fixes.find(isIt);
    return found !== undefined;
  });
  return found as vscode.CodeAction;
}

/** Undoes the last step of the editor in front. */
export async function undoTo(document: vscode.TextDocument, text: string): Promise<void> {
  await vscode.commands.executeCommand('undo');
  await until('it is as it was', () => document.getText() === text);
}

export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || document.isClosed) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export const sidecarOf = (page: vscode.Uri, annotator = ''): vscode.Uri =>
  page.with({ path: `${page.path}${annotator && `.${annotator}`}.zhnotes.jsonl` });

/** The text of a file of decisions, also in the moment in which it is replaced; empty where there is none. */
export const decisionsIn = async (sidecar: vscode.Uri): Promise<string> => (await readIfThere(sidecar)) ?? '';

/** The records of a file of decisions. */
export async function recordsIn(sidecar: vscode.Uri): Promise<Record<string, unknown>[]> {
  const lines = (await decisionsIn(sidecar)).split('\n').slice(1).filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}
