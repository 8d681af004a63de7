/** Cards, dates and lists of a page in traditional characters say what those of a page in simplified ones say. */
import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver';
import { startClient, type TestClient } from './client.ts';

const page = `雲嶺時報
中華民國120年4月5日　星期六　A5　地方
青潭溪堤防加高　八月完工
〔記者周雲川／雲嶺報導〕青潭溪堤防加高
工程昨天開工，縣長黃志遠與國立雲嶺大學
教授蕭乾都到場。黃志遠說，臺北市和紐約
的經驗值得學習，廣東省也派人來看。
`;

describe('the server on a page in traditional characters', () => {
  let client: TestClient;
  const uri = 'file:///pages/traditional.txt';
  before(async () => {
    client = await startClient({});
    await client.open(uri, page);
  });
  after(() => client.stop());

  const cardOn = async (words: string): Promise<string> => {
    const before = page.slice(0, page.indexOf(words)).split('\n');
    const position = { line: before.length - 1, character: (before.at(-1) as string).length };
    const card: Hover | null = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    assert.ok(card && 'value' in (card.contents as object), `no card on ${words}`);
    return (card.contents as { value: string }).value.replace(/\\/g, '');
  };

  it('parts surname and given name, and gives no English name, which is spelled in other ways there', async () => {
    const card = await cardOn('黃志遠');
    assert.match(card, /Huáng Zhìyuǎn · simp\. 黄志远/);
    assert.doesNotMatch(card, /Huang Zhiyuan/);
  });
  it('shows titles as the page prints them', async () => assert.match(await cardOn('黃志遠'), /縣長/));
  it('reads 乾 of a name as qián', async () => assert.match(await cardOn('蕭乾'), /Xiāo Qián/));
  it('knows where places lie and what English calls them', async () => {
    assert.match(await cardOn('臺北市'), /Taipei City \(city, Taiwan\)/);
    assert.match(await cardOn('紐約'), /New York/);
    assert.match(await cardOn('廣東省'), /Guangdong Province/);
  });
  it('tells the kind of an organization', async () => assert.match(await cardOn('國立雲嶺大學'), /school/));
  it('reckons dates from the day that the page prints, in the calendar of the Republic', async () =>
    assert.match(await cardOn('昨天'), /4 April 2031/));
});
