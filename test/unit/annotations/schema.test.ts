/** The schema of the file in `resources/` and the code that reads it accept and refuse the same records. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { newFile, serialiseFile } from '../../../src/core/annotations/file.ts';
import { layers, newAnnotation, states } from '../../../src/core/annotations/record.ts';
import { annotationLine, annotationOf } from '../../../src/core/annotations/record-line.ts';

/** Its types describe what Node's loader does not give. */
const standaloneCode: (ajv: Ajv, validate: unknown) => string = createRequire(import.meta.url)(
  'ajv/dist/standalone',
).default;
const schema = JSON.parse(readFileSync('resources/zhnotes.schema.json', 'utf8'));

/** Compiled to code that needs no `eval`, as a content security policy demands, and run as a module of its own. */
function compile(): (value: unknown) => boolean {
  const ajv = new Ajv({ code: { source: true }, strict: true, strictRequired: false, allowUnionTypes: true });
  const code = standaloneCode(ajv, ajv.compile(schema));
  const module: { exports: unknown } = { exports: null };
  new Script(`(module, require) => {${code}}`).runInThisContext()(module, () => ({
    default: (text: string) => Array.from(text).length,
  }));
  return module.exports as (value: unknown) => boolean;
}

const isRead = (record: unknown): boolean => {
  try {
    annotationOf(record);
    return true;
  } catch {
    return false;
  }
};

const text = fc.string({ maxLength: 6 });
const annotation = fc
  .record({
    at: fc.nat(),
    quote: fc.constantFrom('望川市', '𠮷', '23万'),
    before: text,
    after: text,
    id: fc.string({ minLength: 1, maxLength: 5 }),
    layer: fc.constantFrom(...layers),
    state: fc.constantFrom(...states),
    note: fc.option(text),
    entity: fc.option(text),
    value: fc.option(fc.oneof(text, fc.integer())),
    by: fc.option(text),
  })
  .map((own) => newAnnotation(own, { ...own, type: own.layer === 'entity' ? 'place' : 'money' }));

describe('the schema of a file of annotations', () => {
  const accepts = compile();
  it('accepts every line that is written', () => {
    assert.ok(accepts(JSON.parse(serialiseFile(newFile({ page: 'page.txt', by: 'li' })))));
    fc.assert(
      fc.property(annotation, (own) => {
        assert.ok(accepts(JSON.parse(annotationLine(own))));
        assert.deepEqual(annotationOf(JSON.parse(annotationLine(own))), own);
      }),
      { numRuns: 200 },
    );
  });
  it('accepts what is read, and refuses what is not', () => {
    const wrong = fc.constantFrom<unknown>(null, 3, '', 'x', -1, 1.5, [], {}, true);
    const members = ['id', 'at', 'quote', 'before', 'after', 'layer', 'type', 'state', 'was', 'value', 'note', 'other'];
    fc.assert(
      fc.property(
        annotation,
        fc.constantFrom(...members),
        fc.option(wrong, { nil: undefined }),
        (own, member, value) => {
          const record = JSON.parse(annotationLine(own));
          if (value === undefined) delete record[member];
          else record[member] = value;
          assert.equal(accepts(record), isRead(record), JSON.stringify(record));
        },
      ),
      { numRuns: 600 },
    );
  });
  it('tells a header from an annotation', () => {
    assert.ok(!accepts({ zhNotes: 2 }));
    assert.ok(!accepts({ page: 'page.txt' }));
    assert.ok(!accepts({ zhNotes: 1, page: 4 }));
  });
});
