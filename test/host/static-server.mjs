// Serves folders, and what a virtual file system asks about them: `?stat` and `?readdir`, as @vscode/test-web does.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const types = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.png': 'image/png',
};

/**
 * @param {Readonly<Record<string, string>>} mounts folders by the beginning of their addresses
 * @param {(port: number) => string} page what stands at /
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>}
 */
export async function startStaticServer(mounts, page) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    if (url.pathname === '/') {
      response.setHeader('Content-Type', 'text/html');
      response.end(page(server.address().port));
      return;
    }
    try {
      const { type, content } = answer(fileOf(mounts, url.pathname), url.searchParams);
      response.setHeader('Content-Type', type);
      response.end(content);
    } catch {
      response.statusCode = 404;
      response.end(url.search ? '{"error":"not found"}' : 'not found');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    });
  return { port: server.address().port, stop };
}

/** @throws when the address lies in no mount */
function fileOf(mounts, pathname) {
  const address = path.posix.normalize(decodeURIComponent(pathname));
  const prefix = Object.keys(mounts).find((mount) => address === mount || address.startsWith(`${mount}/`));
  if (prefix === undefined) throw new Error(`nothing is served at ${address}`);
  return path.join(mounts[prefix], address.slice(prefix.length));
}

const json = (value) => ({ type: 'application/json', content: JSON.stringify(value) });
const kind = (entry) => (entry.isDirectory() ? 2 : 1);

function answer(file, query) {
  const stat = statSync(file);
  if (query.has('stat')) return json({ type: kind(stat), ctime: stat.ctimeMs, mtime: stat.mtimeMs, size: stat.size });
  if (query.has('readdir'))
    return json(readdirSync(file, { withFileTypes: true }).map((entry) => ({ name: entry.name, type: kind(entry) })));
  return { type: types[path.extname(file)] ?? 'application/octet-stream', content: readFileSync(file) };
}
