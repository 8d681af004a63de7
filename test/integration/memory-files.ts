/** A file system in memory, as extensions for repositories and archives bring them. */
import * as vscode from 'vscode';

export class MemoryFiles implements vscode.FileSystemProvider {
  readonly files = new Map<string, Uint8Array>();
  /** Files that VS Code looked at since they were written, which it does before it tells whoever wrote them. */
  readonly confirmed = new Set<string>();
  /** Awaited before anything is renamed: VS Code has deleted by then what is in the way. */
  beforeRename: () => Promise<void> = async () => {};
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const bytes = this.files.get(uri.path);
    if (bytes) this.confirmed.add(uri.path);
    if (bytes) return { type: vscode.FileType.File, ctime: 0, mtime: bytes.length, size: bytes.length };
    if (uri.path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.files.get(uri.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.files.set(uri.path, content);
    this.confirmed.delete(uri.path);
    this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  async rename(oldUri: vscode.Uri, newUri: vscode.Uri): Promise<void> {
    await this.beforeRename();
    this.writeFile(newUri, this.readFile(oldUri));
    this.delete(oldUri);
  }

  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path);
    this.changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  createDirectory(): void {}
}
