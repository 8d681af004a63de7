// What a window of VS Code's server is opened with. Node built-ins alone.
import path from 'node:path';

/**
 * The address of a window.
 * @param {{ authority: string }} server
 * @param {string} folder the workspace, absolute
 * @param {readonly (readonly [string, string])[]} [payload] what the command line would say: openFile, extensionTestsPath …
 */
export function windowAddress(server, folder, payload = []) {
  const address = new URL(`http://${server.authority}/`);
  address.searchParams.set('folder', folder);
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/** A file of the server's machine, as the window names it. */
export function remoteUri(server, file) {
  return `vscode-remote://${server.authority}${encodeURI(path.resolve(file))}`;
}
