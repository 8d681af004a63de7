/** Every text of the interface exists in both languages. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;

/** The texts given to `vscode.l10n.t`, to a `t` that was taken from it, or to that of `@vscode/l10n`: each a literal, else it cannot be translated. */
function textsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const literals = [...source.matchAll(/\bt\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)];
  assert.equal(literals.length, source.match(/\bt\(/g)?.length ?? 0, `${file}: a text is no literal`);
  return literals.map(([, single, double]) => unescaped(single ?? double ?? ''));
}

/** As the program has it: `\u00a0` keeps two keys on one line. */
const unescaped = (text: string): string =>
  text.replace(/\\(?:u([\da-f]{4})|(.))/g, (_, code, own) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : own,
  );

const placeholders = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();

describe('translations', () => {
  const bundle = json('l10n/bundle.l10n.zh-cn.json');
  const sources = ['src/extension', 'src/server'].flatMap((folder) =>
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file)),
  );
  const used = new Set(sources.flatMap(textsOf));

  it('have exactly the texts of the extension and the server', () => {
    assert.deepEqual(Object.keys(bundle).sort(), [...used].sort());
  });
  it('keep the placeholders', () => {
    for (const [text, translation] of Object.entries(bundle))
      assert.deepEqual(placeholders(translation), placeholders(text), text);
  });
  it('have exactly the texts of the manifest', () => {
    const texts = [...readFileSync('package.json', 'utf8').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key as string);
    const wanted = [...new Set(texts)].sort();
    assert.deepEqual(Object.keys(json('package.nls.json')).sort(), wanted);
    assert.deepEqual(Object.keys(json('package.nls.zh-cn.json')).sort(), wanted);
  });
});
