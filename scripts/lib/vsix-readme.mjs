// The README as an installed extension shows it: VS Code draws no picture out of a package there, and follows no link into the project.
import { readFileSync, writeFileSync } from 'node:fs';
import JSZip from 'jszip';

const entry = 'extension/readme.md';
/** A VSIX names no folders. */
const plain = { createFolders: false };

/** Takes pictures, and links to files of the project, out of the README of a packed VSIX, and packs that as tightly as zlib can. */
export async function mendReadme(vsix) {
  const packed = await JSZip.loadAsync(readFileSync(vsix));
  const zip = new JSZip();
  // A file that comes from another archive as it is would stay compressed as it was.
  for (const [name, file] of Object.entries(packed.files))
    if (!file.dir) zip.file(name, await file.async('uint8array'), plain);
  zip.file(entry, withoutLocalLinks(await packed.file(entry).async('string')), plain);
  const compressed = { compression: 'DEFLATE', compressionOptions: { level: 9 } };
  writeFileSync(vsix, await zip.generateAsync({ type: 'nodebuffer', ...compressed }));
}

/** ![a picture](media/a.png) → nothing ; [docs/json.md](docs/json.md) → docs/json.md */
export function withoutLocalLinks(markdown) {
  return markdown
    .replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)\s*$\n?/gm, '')
    .replace(/(?<!!)\[([^\]]*)\]\((?!https?:|#|mailto:|command:)[^)]*\)/g, '$1')
    .replace(/\n{3,}/g, '\n\n');
}
