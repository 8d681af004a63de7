/** The answers of the server for a small page. */
import assert from 'node:assert/strict';
import translations from '../../l10n/bundle.l10n.zh-cn.json' with { type: 'json' };
import { startClient, type TestClient } from './client.ts';

const uri = 'file:///pages/20250707.txt';
/** Two articles in lines of 16 characters, each followed by its headline. */
const page = `新华社云川7月6日电　（记者
林知远）云川市测绘局6日宣布，全
市已有23万人参加古桥测绘，比去
年增长15.5%。

米娜娃·塔希尔说，她和同事走遍
了城东的街巷。塔希尔表示，测绘成
果将收入《云川古桥图志》。

云川古桥测绘吸引二十三万人

本报讯　（记者周以宁）青石镇
第二医院日前启用新楼，总投资1.2
亿元，设病床300张。
青石二院院长何思远说，新楼将服
务周边5个乡镇。

青石镇第二医院新楼启用
`;

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

describe('the server on a small page', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient({ settings: { diagnostics: { uncertainWraps: true, figures: true } } });
    await client.open(uri, page);
  });
  after(() => client.stop());

  const ask = <T>(method: string, parameters: object) =>
    client.connection.sendRequest(method, parameters) as Promise<T>;
  const textDocument = { uri };
  const lines = page.split('\n');
  /** The position of the first character of `words`, which stand on one line. */
  const at = (words: string, shift = 0) => {
    const line = lines.findIndex((text) => text.includes(words));
    assert.notEqual(line, -1, words);
    return { line, character: (lines[line] as string).indexOf(words) + shift };
  };
  const textOf = ({ start, end }: Range) => {
    const offset = ({ line, character }: Range['start']) =>
      lines.slice(0, line).reduce((total, text) => total + text.length + 1, 0) + character;
    return page.slice(offset(start), offset(end)).replace(/\s/g, '');
  };
  const card = async (words: string) => {
    const answer = await ask<{ contents: { value: string }; range: Range } | null>('textDocument/hover', {
      textDocument,
      position: at(words, 1),
    });
    assert.ok(answer, `no card on ${words}`);
    return { text: answer.contents.value.replace(/\\/g, ''), range: answer.range };
  };

  it('shows a person with pinyin, aliases and mentions', async () => {
    const { text, range } = await card('米娜娃·塔希尔');
    assert.equal(textOf(range), '米娜娃·塔希尔');
    assert.match(text, /\*\*米娜娃·塔希尔\*\*/);
    assert.match(text, /Person/);
    assert.match(text, /Also here: 塔希尔/);
    assert.match(text, /2 mentions/);
    assert.match(text, /line 7/);
  });

  it('shows one card for a name that is divided by a line end', async () => {
    const { text, range } = await card('林知远');
    assert.equal(textOf(range), '林知远');
    assert.match(text, /Lín Zhīyuǎn/);
    assert.match(text, /trad\. 林知遠/);
  });

  it('shows a work and an organization', async () => {
    assert.match((await card('云川古桥图志')).text, /Work/);
    assert.match((await card('青石镇第二医院')).text, /Organization/);
  });

  it('shows the value of a figure that is divided by a line end', async () => {
    const { text, range } = await card('1.2');
    assert.equal(textOf(range), '1.2亿元');
    assert.match(text, /Money/);
  });

  it('shows a figure as English prints it', async () => {
    assert.match((await card('1.2')).text, /120 million yuan/);
  });

  it('goes to where a name is introduced', async () => {
    const [place] = await ask<[{ originSelectionRange: Range; targetRange: Range }]>('textDocument/definition', {
      textDocument,
      position: at('塔希尔表示', 1),
    });
    assert.equal(textOf(place.targetRange), '米娜娃·塔希尔');
    assert.equal(textOf(place.originSelectionRange), '塔希尔');
  });

  it('corrects a name in every form, with its wraps', async () => {
    const { placeholder } = await ask<{ placeholder: string }>('textDocument/prepareRename', {
      textDocument,
      position: at('塔希尔表示', 1),
    });
    assert.equal(placeholder, '塔希尔');
    const { changes } = await ask<{ changes: Record<string, { range: Range; newText: string }[]> }>(
      'textDocument/rename',
      {
        textDocument,
        position: at('塔希尔表示', 1),
        newName: '塔西尔',
      },
    );
    assert.deepEqual(
      changes[uri]?.map(({ range, newText }) => [textOf(range), newText]),
      [
        ['希', '西'],
        ['希', '西'],
      ],
    );
  });

  it('offers what a name may be', async () => {
    const position = at('塔希尔表示', 1);
    const actions = await ask<{ title: string }[]>('textDocument/codeAction', {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        '塔希尔 is a place',
        '塔希尔 is an organization',
        '塔希尔 is a work',
        '塔希尔 is not a name',
        '塔希尔 is the same as…',
        'Add 塔希尔 to a word list…',
      ],
    );
  });

  it('finds a name by its letters', async () => {
    const found = await ask<{ name: string }[]>('workspace/symbol', { query: 'linzhi' });
    assert.match(found[0]?.name ?? '', /^林知远/);
  });

  it('shows no card where there is neither name nor figure', async () => {
    assert.equal(await ask('textDocument/hover', { textDocument, position: at('走遍') }), null);
  });

  it('gives the articles of the page under their headlines', async () => {
    const { articles } = await ask<{ articles: { headline: { text: string }; dateline: { text: string } | null }[] }>(
      'zhNews/structure',
      { uri },
    );
    assert.deepEqual(
      articles.map(({ headline }) => headline.text),
      ['云川古桥测绘吸引二十三万人', '青石镇第二医院新楼启用'],
    );
    assert.equal(articles[0]?.dateline?.text, '新华社云川7月6日电');
  });

  it('tells who wrote an article by their names alone', async () => {
    const own = 'file:///pages/byline.txt';
    await client.open(
      own,
      '古渡口通了新船\n　　本报讯（记者 沈知白 实习生\n方以柔）青石镇古渡口昨天通了新船，\n两岸的人来往方便多了。\n',
    );
    const { articles } = await ask<{ articles: { byline: { text: string } | null }[] }>('zhNews/structure', {
      uri: own,
    });
    assert.equal(articles[0]?.byline?.text, '沈知白、方以柔');
  });

  it('lists the same articles in the outline', async () => {
    const symbols = await ask<{ name: string }[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['云川古桥测绘吸引二十三万人', '青石镇第二医院新楼启用'],
    );
  });

  it('finds all mentions of an entity, whatever their form', async () => {
    const found = await ask<{ range: Range }[]>('textDocument/references', {
      textDocument,
      position: at('青石二院', 1),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      found.map(({ range }) => textOf(range)).sort(),
      ['青石二院', '青石镇第二医院', '青石镇第二医院'].sort(),
    );
  });

  it('finds names of all open pages by some of their characters', async () => {
    const found = await ask<{ name: string }[]>('workspace/symbol', { query: '米塔' });
    assert.deepEqual(
      found.map(({ name }) => name),
      ['米娜娃·塔希尔'],
    );
  });

  it('marks names and figures, with one token for each line', async () => {
    const { data } = await ask<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument });
    let line = 0;
    let character = 0;
    const tokens: string[] = [];
    for (let i = 0; i < data.length; i += 5) {
      const [down, right, length] = data.slice(i, i + 3) as [number, number, number];
      character = down ? right : character + right;
      line += down;
      tokens.push((lines[line] as string).slice(character, character + length));
    }
    for (const expected of ['林知远', '米娜娃·塔希尔', '1.2', '亿元']) assert.ok(tokens.includes(expected), expected);
    assert.ok(tokens.every((token) => token && token.trim() === token));
  });

  it('gives the tokens of the visible part only when asked for those', async () => {
    const start = at('本报讯');
    const { data } = await ask<{ data: number[] }>('textDocument/semanticTokens/range', {
      textDocument,
      range: { start: { ...start, character: 0 }, end: { line: start.line + 2, character: 0 } },
    });
    assert.ok((data[0] as number) >= start.line);
  });

  it('folds articles and paragraphs', async () => {
    const folds = await ask<{ startLine: number; endLine: number }[]>('textDocument/foldingRange', { textDocument });
    assert.ok(folds.some(({ startLine, endLine }) => startLine === 0 && endLine === 3));
    assert.ok(folds.some(({ startLine, endLine }) => startLine === 0 && endLine === 7));
  });

  it('expands a selection from a name to its article', async () => {
    const [selection] = await ask<{ range: Range; parent?: object }[]>('textDocument/selectionRange', {
      textDocument,
      positions: [at('塔希尔表示', 1)],
    });
    const texts: string[] = [];
    for (let s = selection as { range: Range; parent?: object } | undefined; s; s = s.parent as typeof s)
      texts.push(textOf(s.range));
    assert.equal(texts[0], '塔希尔');
    assert.equal(texts[1], '塔希尔表示，测绘成果将收入《云川古桥图志》。');
    assert.ok((texts.at(-1) as string).endsWith('云川古桥测绘吸引二十三万人'));
  });

  it('gives a place of the document for one that it does not have', async () => {
    const [before, behind] = await ask<{ range: Range }[]>('textDocument/selectionRange', {
      textDocument,
      positions: [
        { line: -1, character: 0 },
        { line: 1_000_000, character: 5 },
      ],
    });
    for (const { range } of [before, behind] as { range: Range }[]) {
      assert.ok(range.start.line >= 0 && range.end.line < page.split('\n').length, JSON.stringify(range));
    }
  });

  it('tidies the page, and makes no edits when it is tidy', async () => {
    const { edits } = await ask<{ edits: { range: Range; newText: string }[] }>('zhNews/tidy', {
      uri,
      version: 1,
      range: null,
    });
    assert.ok(edits.length > 5);
    assert.ok(edits.every(({ newText }) => newText.trim() === ''));
    assert.deepEqual(
      await ask('textDocument/formatting', { textDocument, options: { tabSize: 2, insertSpaces: true } }),
      edits,
    );
  });

  it('moves headlines above their articles', async () => {
    const { edits } = await ask<{ edits: { newText: string }[] }>('zhNews/moveHeadlines', { uri });
    assert.ok(edits.some(({ newText }) => newText.includes('云川古桥测绘吸引二十三万人')));
  });

  it('lists the figures with what they count and their sentence', async () => {
    const { figures } = await ask<{
      figures: {
        text: string;
        articleTitle: string;
        sentence: string;
        inSentence: [number, number];
        reading: string;
      }[];
    }>('zhNews/figures', { uri });
    const money = figures.find(({ text }) => text === '1.2亿元');
    assert.ok(money);
    assert.equal(money.articleTitle, '青石镇第二医院新楼启用');
    assert.equal(money.sentence.slice(...money.inSentence), '1.2亿元');
    assert.ok(money.reading);
  });

  it('resolves dates with the year of the file name', async () => {
    const { figures } = await ask<{ figures: { text: string; iso: string | null }[] }>('zhNews/figures', { uri });
    assert.equal(figures.find(({ text }) => text === '6日')?.iso, '2025-07-06');
  });

  it('reads the year of a file name that its URI encodes', async () => {
    const encoded = 'file:///pages/2024%E5%B9%B47%E6%9C%887%E6%97%A5.txt';
    await client.open(encoded, page);
    const list = await ask<{ figures: { text: string; iso: string | null }[] }>('zhNews/figures', { uri: encoded });
    assert.equal(list.figures.find(({ text }) => text === '6日')?.iso, '2024-07-06');
    await client.close(encoded);
  });

  it('exports the page as Markdown and an article as plain text', async () => {
    const markdown = await ask<string>('zhNews/export', { uri, format: 'markdown', article: null });
    assert.match(markdown, /^#+ 云川古桥测绘吸引二十三万人$/m);
    const text = await ask<string>('zhNews/export', { uri, format: 'text', article: 1 });
    assert.match(text, /总投资1\.2亿元/);
    assert.doesNotMatch(text, /米娜娃/);
  });

  it('exports the page with the whole date that it prints', async () => {
    const dated = 'file:///pages/front.txt';
    await client.open(dated, `望川日报　2025年7月8日　星期二\n\n${page}`);
    const markdown = await ask<string>('zhNews/export', { uri: dated, format: 'markdown', article: null });
    assert.match(markdown, /^# front\n\n8 July 2025 · front\\?\.txt\n/);
    await client.close(dated);
  });
});

describe('the server in an editor in Chinese', () => {
  const cardIn = async (options: Parameters<typeof startClient>[0]) => {
    const client = await startClient(options);
    try {
      await client.open(uri, '记者在云川市采访。\n昨天，云川市下雨了。\n');
      const parameters = { textDocument: { uri }, position: { line: 0, character: 4 } };
      const card = await client.connection.sendRequest('textDocument/hover', parameters);
      return (card as { contents: { value: string } }).contents.value;
    } finally {
      await client.stop();
    }
  };
  it('says everything on a card in Chinese', async () => {
    const card = await cardIn({ locale: 'zh-cn', translations });
    assert.match(card, / · 地点/);
    assert.match(card, /本文出现 2 次/);
    assert.match(card, /不是名称/);
  });
  it('says everything in English where the editor has no texts in its language', async () => {
    const card = await cardIn({ locale: 'zh-tw' });
    assert.match(card, / · Place/);
    assert.match(card, /2 mentions in this document/);
    assert.match(card, /Not a Name/);
  });
});
