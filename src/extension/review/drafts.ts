/**
 * The decisions on pages that are no files yet. VS Code keeps the text of an untitled page when a window is closed or loaded again; they are kept
 * in the state of the same workspace, until the page is closed for good.
 */
import type * as vscode from 'vscode';

export interface Drafts {
  /** What was written for a page of this address; null for nothing. */
  read(page: vscode.Uri): string | null;
  /** @param file as it would stand beside the page; null to forget it. */
  write(page: vscode.Uri, file: string | null): Promise<void>;
}

const key = 'zhNews.drafts';

export function draftsIn(state: vscode.Memento): Drafts {
  const all = () => state.get<Readonly<Record<string, string>>>(key, {});
  return {
    read: (page) => all()[page.toString()] ?? null,
    async write(page, file) {
      const { [page.toString()]: before, ...others } = all();
      if ((before ?? null) === file) return;
      await state.update(key, file === null ? others : { ...others, [page.toString()]: file });
    },
  };
}
