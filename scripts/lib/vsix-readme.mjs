// The README as an installed extension shows it: VS Code draws no picture out of a package there, and follows no link into the project.
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const entry = 'extension/readme.md';

/** Takes pictures, and links to files of the project, out of the README of a packed VSIX. */
export function mendReadme(vsix) {
  const files = unzipSync(readFileSync(vsix));
  files[entry] = strToU8(withoutLocalLinks(strFromU8(files[entry])));
  writeFileSync(vsix, zipSync(files, { level: 6 }));
}

/** ![a picture](media/a.png) → nothing ; [docs/json.md](docs/json.md) → docs/json.md */
export function withoutLocalLinks(markdown) {
  return markdown
    .replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)\s*$\n?/gm, '')
    .replace(/(?<!!)\[([^\]]*)\]\((?!https?:|#|mailto:|command:)[^)]*\)/g, '$1')
    .replace(/\n{3,}/g, '\n\n');
}
