/** Settings that change while the server asks for them: what holds in the end is what was chosen last, in whatever order answers come. */
import assert from 'node:assert/strict';
import { eventually, startClient, type TestClient } from './client.ts';

const uri = 'untitled:Untitled-1';
/** The fifth was a Saturday. */
const page = '白沙坪在2025年7月5日（星期一）举行了湖口节，约有300人参加。\n';

interface Question {
  readonly uri: string | undefined;
  readonly answer: (settings: object) => void;
}

describe('settings that change while they are asked for', () => {
  let client: TestClient;
  let questions: Question[];

  beforeEach(async () => {
    questions = [];
    client = await startClient({
      settingsFor: (uri) => new Promise((answer) => questions.push({ uri, answer })),
    });
  });
  afterEach(() => client.stop());

  const next = () => eventually(() => questions.shift());
  const nextFor = async (wanted: string | undefined) => {
    const question = await next();
    assert.equal(question.uri, wanted);
    return question;
  };
  const change = () => client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  const warnings = () =>
    client.received('textDocument/publishDiagnostics').map((told) => (told as { diagnostics: unknown[] }).diagnostics);
  /** With the first answer the server has what was sent before it, with the second this test has what the server sent then. */
  const allArrived = async () => {
    for (let times = 0; times < 2; times++)
      await client.connection.sendRequest('zhNews/structure', { uri: 'untitled:none' });
  };
  const figures = (figures: boolean) => ({ diagnostics: { figures } });

  it('an old answer does not take away the warnings that the new settings show', async () => {
    (await nextFor(undefined)).answer(figures(false));
    await client.open(uri, page);
    (await nextFor(uri)).answer(figures(false));
    const late = await nextFor(uri);
    await change();
    (await nextFor(undefined)).answer(figures(true));
    (await nextFor(uri)).answer(figures(true));
    (await nextFor(uri)).answer(figures(true));
    await eventually(() => warnings().at(-1)?.length === 1);
    late.answer(figures(false));
    await allArrived();
    assert.equal(warnings().at(-1)?.length, 1);
  });

  it('a card is of the new settings where the page waits for the old ones', async () => {
    (await nextFor(undefined)).answer({});
    await client.open(uri, page);
    const late = await nextFor(uri);
    const position = { line: 0, character: page.indexOf('湖口节') + 1 };
    const card = client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
    await change();
    const settings = { wordList: [{ name: '湖口节', type: 'work' }] };
    (await nextFor(undefined)).answer(settings);
    await allArrived();
    late.answer({});
    (await nextFor(uri)).answer(settings);
    assert.match(JSON.stringify(await card), /Work/);
  });

  it('a name of the own word list counts before what the file of the team says of it', async () => {
    (await nextFor(undefined)).answer({});
    await client.connection.sendNotification('zhNews/wordListFile', {
      uri: 'file:///names.txt',
      text: '湖口节\tignore\n',
    });
    await client.open(uri, page);
    const position = { line: 0, character: page.indexOf('湖口节') + 1 };
    const card = client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
    (await nextFor(uri)).answer({ wordList: [{ name: '湖口节', type: 'work' }] });
    assert.match(JSON.stringify(await card), /Work/);
  });

  it('a word list is not complained of that has been replaced', async () => {
    const first = await nextFor(undefined);
    await change();
    (await nextFor(undefined)).answer({ wordList: [] });
    first.answer({ wordList: [{ name: '', type: 'person' }] });
    await allArrived();
    assert.deepEqual(client.received('window/showMessageRequest'), []);
  });
});
