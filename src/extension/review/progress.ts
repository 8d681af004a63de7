/**
 * How far the review of each page is, beside its name in the explorer: a circle that fills by quarters, or a tick when nothing is open. Only
 * pages with a file of decisions are looked at, one at a time and only while the server is idle.
 */
import * as vscode from 'vscode';
import { bareText } from '../../core/annotations/bare-text.ts';
import { annotationsOf, parseFile } from '../../core/annotations/file.ts';
import { resolveAnchors } from '../../core/annotations/resolve.ts';
import { isSidecar } from '../../core/annotations/sidecar.ts';
import { countOpenRequest } from '../../protocol/review.ts';
import type { Core } from '../context.ts';
import type { Progress } from './page-review.ts';
import { annotatorOf, readIfThere, sidecarUri } from './sidecar.ts';

/** Largest page, in bytes, that is read for this number. */
const largestPage = 2_000_000;

export function showProgress({ connection, reviews }: Core): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri[]>();
  /** The progress of pages that are not open, until they or their decisions change. */
  const known = new Map<string, Progress | null>();
  let queue: Promise<unknown> = Promise.resolve();

  function progressOf(uri: vscode.Uri): Progress | null | undefined {
    const open = reviews.all.find(({ document }) => document.uri.toString() === uri.toString());
    if (!open) return known.get(uri.toString());
    if (open.notebook.decisions.size === 0 || !open.isRead) return known.get(uri.toString()) ?? null;
    known.set(uri.toString(), open.progress);
    return open.progress;
  }

  async function look(uri: vscode.Uri): Promise<void> {
    const progress = await readProgress(uri).catch(() => null);
    known.set(uri.toString(), progress);
    if (progress) changed.fire([uri]);
  }

  async function readProgress(uri: vscode.Uri): Promise<Progress | null> {
    const sidecar = sidecarUri(uri, annotatorOf(uri));
    const decided = sidecar && (await readIfThere(sidecar));
    if (!decided || (await vscode.workspace.fs.stat(uri)).size > largestPage) return null;
    const text = await readIfThere(uri);
    if (text === null) return null;
    const annotations = annotationsOf(parseFile(decided)).filter(
      ({ layer }) => layer === 'entity' || layer === 'figure',
    );
    const places = resolveAnchors(bareText(text), annotations);
    const decisions = annotations.flatMap((annotation, i) => {
      const place = places[i];
      return place && place.state !== 'lost' ? [{ annotation, span: place.span }] : [];
    });
    if (decisions.length === 0) return null;
    const open = await connection.request(countOpenRequest, { uri: uri.toString(), text, decisions });
    return open === null ? null : { done: decisions.length, all: decisions.length + open };
  }

  function forget(page: vscode.Uri): void {
    known.delete(page.toString());
    changed.fire([page]);
  }

  const files = vscode.workspace.createFileSystemWatcher('**/*.zhnotes.jsonl');
  const forgetPage = (sidecar: vscode.Uri) => forget(pageOf(sidecar));
  return vscode.Disposable.from(
    changed,
    files,
    files.onDidChange(forgetPage),
    files.onDidCreate(forgetPage),
    files.onDidDelete(forgetPage),
    reviews.onDidChange(({ document }) => changed.fire([document.uri])),
    connection.onStarted(() => {
      known.clear();
      changed.fire([]);
    }),
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration(uri) {
        if (uri.query !== '' || isSidecar(uri.path) || !/\.(?:txt|text)$/i.test(uri.path)) return undefined;
        const progress = progressOf(uri);
        if (progress === undefined) queue = queue.then(() => look(uri));
        return progress ? decorationOf(progress) : undefined;
      },
    }),
  );
}

/** `page.txt` of `page.txt.zhnotes.jsonl` and of `page.txt.li.zhnotes.jsonl`. */
function pageOf(sidecar: vscode.Uri): vscode.Uri {
  return sidecar.with({ path: sidecar.path.replace(/(\.te?xt)(?:\.[^./]+)?\.zhnotes\.jsonl$/i, '$1') });
}

/** By the quarters that are done. A number would be taken for one of problems, which the editor shows in the same place. */
const circles = ['○', '◔', '◑', '◕'];

function decorationOf({ done, all }: Progress): vscode.FileDecoration {
  const isDone = done === all;
  const decoration = new vscode.FileDecoration(
    isDone ? '✓' : circles[Math.floor((circles.length * done) / all)],
    vscode.l10n.t('{0} of {1} reviewed', done, all),
    new vscode.ThemeColor(isDone ? 'charts.green' : 'descriptionForeground'),
  );
  return decoration;
}
