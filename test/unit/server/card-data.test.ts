/** The data of cards: loaded when it is first asked for, once, and done without when it cannot be. */
import assert from 'node:assert/strict';
import { cardFiles, type ResourceBytes } from '../../../src/runtime/resource-bytes.ts';
import { createCardData } from '../../../src/server/card-data.ts';

const names = { rows: ['白塔山\tBái tǎ Shān\tmountain|White Pagoda Hill|620000'] };
const scripts = { toSimplified: [['東 东|車 车']], toTraditional: [['头发 頭髮', '东 東|发 發']] };
const syllables = { characters: 'bái 白|tǎ 塔', words: '甲乙 x y', seldom: '乙丙 v w' };
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** The files are not packed, so that the test needs no library. */
function given(files: Readonly<Record<string, Uint8Array>>) {
  const asked: string[] = [];
  const problems: string[] = [];
  const bytes: ResourceBytes = {
    read: (path) => files[path] ?? assert.fail(`${path} is missing`),
    inflate: (bytes) => bytes,
  };
  const data = createCardData(
    async (paths) => {
      asked.push(...paths);
      return bytes;
    },
    (problem) => problems.push(problem),
  );
  return { data, asked, problems };
}
const whole = {
  [cardFiles.names]: bytesOf(names),
  [cardFiles.scripts]: bytesOf(scripts),
  [cardFiles.syllables]: bytesOf(syllables),
};

describe('the data of cards', () => {
  it('is fetched when it is first asked for, and once', async () => {
    const { data, asked } = given(whole);
    assert.deepEqual(asked, []);
    await data.names();
    await Promise.all([data.names(), data.otherScript(), data.otherScript()]);
    assert.deepEqual(asked, [cardFiles.names, cardFiles.scripts]);
  });
  it('has names with their syllables and facts', async () => {
    const dictionary = await given(whole).data.names();
    assert.deepEqual(dictionary.find('白塔山'), {
      syllables: ['Bái', 'tǎ', 'Shān'],
      facts: [{ kind: 'mountain', english: 'White Pagoda Hill', where: '620000' }],
    });
    assert.equal(dictionary.find('白塔'), null);
  });
  it('writes names in the other script, the longer words first', async () => {
    const otherScript = await given(whole).data.otherScript();
    assert.deepEqual(otherScript('东头发村'), { script: 'traditional', text: '東頭髮村' });
    assert.deepEqual(otherScript('东发'), { script: 'traditional', text: '東發' });
    assert.deepEqual(otherScript('東車'), { script: 'simplified', text: '东车' });
    assert.equal(otherScript('甲村'), null);
  });
  it('reads characters', async () => {
    assert.deepEqual((await given(whole).data.syllablesOf())('白塔山'), ['bái', 'tǎ', '山']);
  });
  it('is done without when a file is missing or damaged, with one line for each', async () => {
    const { data, problems } = given({ [cardFiles.names]: Uint8Array.of(1, 2, 3) });
    assert.equal((await data.names()).find('白塔山'), null);
    assert.equal((await data.names()).find('白塔山'), null);
    assert.equal((await data.otherScript())('东'), null);
    assert.deepEqual((await data.syllablesOf())('白塔'), ['白', '塔']);
    assert.equal(problems.length, 3);
    assert.match(
      problems.join('\n'),
      /^The dictionary of names cannot be loaded: .*\n.*script-tables\.bin is missing\nPinyin cannot be loaded: .*syllables\.bin is missing$/,
    );
  });
});
