/** What is wrong with a file, in Chinese: every problem that the readers of files find has its text. */
import assert from 'node:assert/strict';
import { parseFile } from '../../../src/core/annotations/file.ts';
import { parseWordList } from '../../../src/core/entities/word-list.ts';
import { importers } from '../../../src/formats/importers.ts';
import { problemMessage } from '../../../src/formats/problem-messages.ts';

const head = '{"zhNotes":1}';
const record = (change: object) =>
  JSON.stringify({ id: 'a', at: 0, quote: '石大有', layer: 'entity', type: 'person', state: 'accepted', ...change });

const files: readonly string[] = [
  'oops',
  '{}',
  '{"zhNotes":"one"}',
  `${head}\n<<<<<<< a\n${record({})}\n=======\n>>>>>>> b`,
  `${head}\n<<<<<<< a`,
  `${head}\n${record({})}\n${record({ at: 1 })}`,
  ...[
    '[]',
    '{}',
    '{"id":""}',
    record({ id: 1 }),
    record({ at: -1 }),
    record({ at: undefined }),
    record({ quote: '石 大有' }),
    record({ layer: 'word' }),
    record({ type: 'river' }),
    record({ type: undefined }),
    record({ layer: 'figure', type: undefined }),
    record({ state: 'maybe' }),
    record({ was: 'x' }),
    record({ note: 1 }),
  ].map((line) => `${head}\n${line}`),
];

const wordLists: readonly unknown[] = [
  1,
  '[',
  [1],
  [{ name: '' }],
  [{ name: '石', alias: 1 }],
  '\tplace',
  '石\triver',
  '石大有 person',
  '{"name":"石大有","type":"person"}',
  [{ name: '石', type: 1 }],
];

const page = '石大有来了。石大有走了。';
const imports = {
  bio: ['石 大 有', '石 B-PER\n小 I-PER'],
  brat: ['oops', 'T1\tPER 0 3\t石大无', 'A1\tx T9', 'T1\tPER 0 1;5 6\t石来'],
  doccano: [
    'oops',
    '[]',
    '{}',
    '{"text":"石大有"}',
    '{"text":"石大有来了。","label":[1]}',
    '{"text":"石大有来了。","label":[[1,1,"PER"]]}',
    '{"text":"不在","label":[[0,2,"PER"]]}',
  ],
  w3c: ['oops', '1', '[]', '{"items":[{"target":"x"}]}', '{"type":"Annotation"}'],
} as const;

/** A file that is no W3C annotation at all is an error. */
function problemsOf(name: keyof typeof imports, source: string): readonly { readonly message: string }[] {
  try {
    return importers[name](source, page, null).problems;
  } catch (error) {
    return [error as Error];
  }
}

describe('what is wrong with a file, in Chinese', () => {
  const found = [
    ...files.flatMap((text) => parseFile(text).problems),
    ...wordLists.flatMap((source) => parseWordList(source).problems),
    ...Object.entries(imports).flatMap(([name, sources]) =>
      sources.flatMap((source) => problemsOf(name as keyof typeof imports, source)),
    ),
  ].map(({ message }) => message);

  it('has a text for every problem', () => {
    assert.ok(found.length >= 35, `${found.length} problems`);
    for (const message of found) {
      const text = problemMessage(message, 'zh');
      assert.match(text, /\p{Script=Han}/u);
      assert.notEqual(text, message, message);
    }
  });
  it('keeps what the file says, and translates what is within', () => {
    assert.equal(
      problemMessage('"layer" is one of entity, figure, not word', 'zh'),
      '"layer" 应为 entity, figure, not word',
    );
    assert.match(problemMessage(parseFile('{}').problems[0]?.message ?? '', 'zh'), /缺少 "zhNotes"$/);
  });
  it('is as it was in English, and where nobody knows the text', () => {
    assert.equal(problemMessage('no "text"', 'en'), 'no "text"');
    assert.equal(problemMessage('something else', 'zh'), 'something else');
  });
});
