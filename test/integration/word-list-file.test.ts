/** A word list's file that may not be read. */

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardOf, closeAll, openFile, openText, untilCard } from './editor.ts';

const page =
  '新华社北京7月6日电（记者林知远）6日从国家测绘局获悉，全国共有23万人参加测绘。\n白沙坪在本月5日举行了踏歌节。\n';
const list = '踏歌节\twork\n';

describe('a word list of more than 5 MB', () => {
  const settings = () => vscode.workspace.getConfiguration('zhNews');
  after(async () => {
    await settings().update('wordListFile', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  it('is not read, until it is shorter', async () => {
    await openFile('long-list.txt', `${list}# ${'长'.repeat(1_800_000)}\n`);
    const { document } = await openText(page);
    await untilCard(document, '林知远', /Person|人物/);
    await settings().update('wordListFile', 'long-list.txt', vscode.ConfigurationTarget.Workspace);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.equal(await cardOf(document, '踏歌节'), '');
    await openFile('long-list.txt', list);
    await vscode.window.showTextDocument(document);
    await untilCard(document, '踏歌节', /Work|作品/);
  });
});
