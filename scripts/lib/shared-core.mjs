// Server and command line are built on the same core, in Node and in the browser. It is a bundle of its own, `core.js`, which each of them loads.
import path from 'node:path';
import { root } from './process.mjs';

/** Modules that are read before the core is, or before it is known whether it is needed at all. The little that they use of it is bundled with them. */
const beforeCore =
  /[\\/]src[\\/](?:cli[\\/](?:arguments|argument-values|exchange-arguments)|server[\\/]unpacked-ahead)\.ts$/;

const core = path.join(root, 'src/core') + path.sep;
const bundle = './core.js';
const namespace = 'shared-core';

/**
 * @returns a plugin of esbuild that takes the modules of src/core from that bundle where others import them, and its entry point, to be read when
 *   the bundles that use the plugin have been built: all modules that they asked for, each under its path.
 */
export function sharedCore() {
  const wanted = new Set();
  const plugin = {
    name: namespace,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.ts$/ }, ({ path: imported, resolveDir, importer }) => {
        const file = path.resolve(resolveDir, imported);
        const isOutside = !importer.startsWith(core) && !beforeCore.test(importer);
        return file.startsWith(core) && isOutside ? { path: file, namespace } : undefined;
      });
      onResolve({ filter: /^\.\/core\.js$/, namespace }, () => ({ path: bundle, external: true }));
      onLoad({ filter: /.*/, namespace }, ({ path: file }) => {
        wanted.add(file);
        return { contents: `module.exports = require('${bundle}')[${JSON.stringify(nameOf(file))}];` };
      });
    },
  };
  const entry = () => ({
    contents: [...wanted]
      .sort()
      .map((file) => `export * as ${JSON.stringify(nameOf(file))} from ${JSON.stringify(file)};`)
      .join('\n'),
    resolveDir: root,
    loader: 'js',
  });
  return { plugin, entry };
}

/** The path of a module below src/core. */
const nameOf = (file) => path.relative(core, file).replaceAll(path.sep, '/');
