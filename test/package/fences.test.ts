/** The linter reports every import between folders of `src` that CONTRIBUTING forbids, and none that it allows. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const core = [
  'core/text',
  'core/page',
  'core/entities',
  'core/figures',
  'core/document',
  'core/edits',
  'core/annotations',
];
const hosts = ['server', 'extension', 'cli', 'training'];
const rooms = [...core, 'formats', 'protocol', 'runtime', ...hosts];

/** What the files of a folder may import besides each other and the types in `core/reading.ts`. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(core.map((room, i) => [room, core.slice(0, i)])),
  formats: core,
  protocol: [...core, 'formats'],
  runtime: [...core, 'formats'],
  server: [...core, 'formats', 'protocol', 'runtime'],
  extension: ['core/annotations', 'formats', 'protocol'],
  cli: [...core, 'formats', 'runtime'],
  training: [...core, 'formats', 'runtime'],
};

const pure = [...core, 'formats', 'protocol'];
const packages: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(rooms.map((room) => [room, ['vscode', 'vscode-languageclient/node']])),
  ...Object.fromEntries(pure.map((room) => [room, ['vscode', 'node:fs', 'node:fs/promises']])),
  server: ['vscode', 'vscode-languageclient/node'],
  extension: ['vscode-languageserver/node'],
};

interface Plant {
  /** The file that imports, from the folder `src`. */
  readonly file: string;
  readonly imported: string;
  readonly form: (specifier: string) => string;
  readonly forbidden: boolean;
}

const value = (specifier: string) => `import '${specifier}';\n`;
const type = (specifier: string) => `export type { Planted } from '${specifier}';\n`;

const betweenRooms = rooms.flatMap((room) =>
  rooms
    .filter((other) => other !== room)
    .flatMap((other): Plant[] =>
      [value, type].map((form) => ({
        file: `${room}/planted.ts`,
        imported: `${other}/other.ts`,
        form,
        forbidden: !allowed[room]?.includes(other),
      })),
    ),
);
const deeper: Plant[] = [
  { file: 'core/entities/recogniser/planted.ts', imported: 'core/figures/read.ts', form: value, forbidden: true },
  { file: 'server/features/planted.ts', imported: 'extension/views/status.ts', form: type, forbidden: true },
  { file: 'extension/commands/planted.ts', imported: 'core/figures/units.ts', form: value, forbidden: true },
  { file: 'extension/panel/planted.ts', imported: 'core/page/read.ts', form: type, forbidden: true },
  { file: 'extension/panel/planted.ts', imported: 'core/figures/kinds.ts', form: value, forbidden: false },
  { file: 'extension/views/planted.ts', imported: 'core/reading.ts', form: type, forbidden: false },
  { file: 'core/figures/planted.ts', imported: 'core/reading.ts', form: type, forbidden: false },
  { file: 'runtime/browser/planted.ts', imported: 'runtime/node/resources.ts', form: value, forbidden: true },
];
const outside = Object.entries(packages).flatMap(([room, names]) =>
  names.map((imported): Plant => ({ file: `${room}/planted.ts`, imported, form: value, forbidden: true })),
);

/** Paths of the files that the rule reports, from the folder `src`. */
function reported(folder: string, rule: string): Set<string> {
  const biome = path.resolve('node_modules/@biomejs/biome/bin/biome');
  const { stdout } = spawnSync(
    process.execPath,
    [biome, 'lint', '--reporter=json', '--max-diagnostics=none', `--only=${rule}`, '.'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { location: { path: string } }[] };
  return new Set(diagnostics.map(({ location }) => location.path.replace(/^.*?src\//, '')));
}

describe('imports between the folders of src', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'zh-news-fences-'));
    const { vcs: _, ...configuration } = JSON.parse(readFileSync('biome.json', 'utf8'));
    writeFileSync(path.join(folder, 'biome.json'), JSON.stringify(configuration));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(file: string, text: string): void {
    const target = path.join(folder, 'src', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  it('are reported where CONTRIBUTING forbids them, and only there', () => {
    const plants = [...betweenRooms, ...deeper, ...outside].map((plant, i) => ({
      ...plant,
      file: plant.file.replace('planted', `planted-${i}`),
    }));
    for (const { file, imported, form } of plants) {
      const relative = path.posix.relative(path.posix.dirname(file), imported);
      const bare = Object.values(packages).some((names) => names.includes(imported));
      write(file, form(bare ? imported : relative.startsWith('.') ? relative : `./${relative}`));
    }
    const found = reported(folder, 'style/noRestrictedImports');
    const wrong = plants.filter(({ file, forbidden }) => found.has(file) !== forbidden);
    assert.deepEqual(
      wrong.map(({ file, imported, forbidden }) => `${file} → ${imported} ${forbidden ? 'passes' : 'is stopped'}`),
      [],
    );
    assert.ok(plants.some(({ forbidden }) => forbidden) && plants.some(({ forbidden }) => !forbidden));
  }).timeout(60_000);

  it('are reported in a cycle, also one of types alone', () => {
    write('core/page/a.ts', "import type { B } from './b.ts';\nexport type A = B | 1;\n");
    write('core/page/b.ts', "import type { A } from './a.ts';\nexport type B = A | 2;\n");
    write('core/page/c.ts', "import type { A } from './a.ts';\nexport type C = A;\n");
    assert.deepEqual([...reported(folder, 'suspicious/noImportCycles')].sort(), ['core/page/a.ts', 'core/page/b.ts']);
  }).timeout(60_000);
});
