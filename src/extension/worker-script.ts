/** One script of several modules of CommonJS, for a worker that cannot load them: each in a function of its own, which is run when it is first required. */

const loader = `
const loaded = {};
function require(name) {
  if (!loaded[name]) {
    if (!sources[name]) throw new Error(name + ' is missing');
    loaded[name] = { exports: {} };
    sources[name](loaded[name], loaded[name].exports, require);
  }
  return loaded[name].exports;
}
`;

/**
 * @param modules their sources by the names that they require each other by.
 * @param main the name of the one that the script begins with.
 * @returns the pieces of the script, in order.
 */
export function workerScript(
  modules: readonly (readonly [name: string, source: Uint8Array<ArrayBuffer>])[],
  main: string,
): readonly (string | Uint8Array<ArrayBuffer>)[] {
  const functions = modules.flatMap(([name, source]) => [
    `${JSON.stringify(name)}: function (module, exports, require) {`,
    source,
    '\n},\n',
  ]);
  return ['(() => {\nconst sources = {\n', ...functions, '};', loader, `require(${JSON.stringify(main)});\n})();\n`];
}
