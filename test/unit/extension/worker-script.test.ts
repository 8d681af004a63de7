import assert from 'node:assert/strict';
import vm from 'node:vm';
import { workerScript } from '../../../src/extension/worker-script.ts';

/** What the modules have said when the script has been run. */
function said(modules: Readonly<Record<string, string>>, main: string): readonly string[] {
  const bytes = Object.entries(modules).map(([name, source]) => [name, new TextEncoder().encode(source)] as const);
  const script = workerScript(bytes, main).map((piece) =>
    typeof piece === 'string' ? piece : new TextDecoder().decode(piece),
  );
  const words: string[] = [];
  vm.runInNewContext(script.join(''), { say: (word: string) => words.push(word) });
  return words;
}

describe('the script of a worker', () => {
  it('gives a module what another exports, in either way of CommonJS', () => {
    const modules = {
      './a.js': "exports.name = '甲'; // the end",
      './b.js': "module.exports = '乙';",
      './main.js': "say(require('./a.js').name + require('./b.js'));",
    };
    assert.deepEqual(said(modules, './main.js'), ['甲乙']);
  });

  it('runs a module once, when it is first required', () => {
    const modules = {
      './late.js': "'use strict'; say('late'); exports.isStrict = (function () { return !this; })();",
      './never.js': "say('never');",
      './main.js':
        "say('main'); const late = () => require('./late.js'); say(String(late() === late() && late().isStrict));",
    };
    assert.deepEqual(said(modules, './main.js'), ['main', 'late', 'true']);
  });

  it('keeps what a module declares to itself', () => {
    const modules = {
      './a.js': "var word = 'a'; exports.word = () => word;",
      './main.js': "var word = 'main'; say(require('./a.js').word()); say(word);",
    };
    assert.deepEqual(said(modules, './main.js'), ['a', 'main']);
  });

  it('names a module that is missing', () => {
    assert.throws(() => said({ './main.js': "require('./core.js');" }, './main.js'), /\.\/core\.js is missing/);
  });
});
