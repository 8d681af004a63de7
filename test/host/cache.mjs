// Where the VS Code that tests run in is kept between runs.
import path from 'node:path';
import { root } from '../../scripts/lib/process.mjs';

/** `.vscode-host/` in the project, or the folder that ZH_NEWS_HOST_CACHE names, so that several clones can share one. */
export const cacheFolder = path.resolve(root, process.env.ZH_NEWS_HOST_CACHE ?? '.vscode-host');
