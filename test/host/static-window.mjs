// A page in a VS Code without a server: its folder is virtual, and the extension can run in a worker of the browser alone.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { startStaticServer } from './static-server.mjs';
import { ensureStaticVSCode } from './static-vscode.mjs';
import { openBrowser } from './window.mjs';

/** Webviews have addresses below this one, which a bare number could not have. */
const host = 'localhost';

const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'editor.minimap.enabled': false,
};

/**
 * @param {{ vsix: string, source: string, language?: 'en' | 'zh-cn', settings?: object, size?: { width: number, height: number } }} options
 *   `language`: of VS Code's texts and of those that the extension writes. Titles of views and commands stay English: without a gallery, as here,
 *   VS Code for the web reads package.nls.json alone; from a gallery, on vscode.dev, it reads package.nls.zh-cn.json too.
 * @returns {Promise<{ page: import('playwright-core').Page, outside: () => readonly string[], close: () => Promise<void> }>} `outside`: what
 *   was asked for from anywhere but the files
 */
export async function openStaticPage({ vsix, source, language = 'en', settings, size }) {
  const { workbench, fileSystem } = await ensureStaticVSCode();
  const folder = mkdtempSync(path.join(tmpdir(), 'zh-news-static-'));
  const workspace = path.join(folder, 'workspace');
  mkdirSync(workspace);
  cpSync(source, path.join(workspace, path.basename(source)));
  unzip(vsix, path.join(folder, 'vsix'));
  const mounts = {
    '/static/build': workbench,
    '/static/fs': fileSystem,
    '/static/devextensions': path.join(folder, 'vsix/extension'),
    '/static/mount': workspace,
  };
  const configuration = { ...quietSettings, ...settings };
  const server = await startStaticServer(mounts, (port) =>
    documentOf(port, { open: path.basename(source), language, configuration }),
  );
  const browser = await openBrowser({ ...size, cookies: true, locale: language });
  const asked = [];
  browser.context.on('request', (request) => asked.push(request.url()));
  const isOwn = (address) => /^(blob|data):/.test(address) || new URL(address).host.endsWith(`${host}:${server.port}`);
  await browser.page.goto(`http://${host}:${server.port}/`);
  return {
    page: browser.page,
    outside: () => asked.filter((address) => !isOwn(address)),
    async close() {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function unzip(archive, folder) {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

/** The document that makes the workbench, as VS Code's own code/browser/workbench does. */
function documentOf(port, { open, language, configuration }) {
  const origin = `${host}:${port}`;
  const build = `http://${origin}/static/build`;
  const uri = (file) => ({ scheme: 'http', authority: origin, path: file });
  const folderUri = { scheme: 'vscode-test-web', authority: 'mount', path: '/' };
  const options = {
    folderUri,
    additionalBuiltinExtensions: [uri('/static/fs')],
    developmentOptions: { extensions: [uri('/static/devextensions')] },
    productConfiguration: {
      enableTelemetry: false,
      quality: 'stable',
      commit: 'x',
      webEndpointUrlTemplate: `http://{{uuid}}.${origin}/static/build`,
      webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.${origin}/static/build/out/vs/workbench/contrib/webview/browser/pre/`,
      extensionEnabledApiProposals: { 'vscode.vscode-test-web-fs': ['fileSearchProvider', 'textSearchProvider'] },
    },
    configurationDefaults: configuration,
    defaultLayout: { editors: [{ uri: { ...folderUri, path: `/${open}` } }], force: true },
  };
  const messages = language === 'en' ? `${build}/out/nls.messages.js` : `${build}/nls/${language}/nls.messages.js`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<link rel="stylesheet" href="${build}/out/vs/workbench/workbench.web.main.internal.css">
</head>
<body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = '${build}/out/';</script>
<script type="module" src="${messages}"></script>
<script type="module">
  const api = await import('${build}/out/vs/workbench/workbench.web.main.internal.js');
  const { folderUri, additionalBuiltinExtensions, ...options } = ${JSON.stringify(options)};
  const workspace = { folderUri: api.URI.revive(folderUri) };
  api.create(document.body, {
    ...options,
    additionalBuiltinExtensions: additionalBuiltinExtensions.map((uri) => api.URI.revive(uri)),
    workspaceProvider: { workspace, payload: [], trusted: true, open: async () => false },
  });
</script>
</html>`;
}
