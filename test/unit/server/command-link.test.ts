import assert from 'node:assert/strict';
import { commandLink } from '../../../src/server/markdown.ts';

describe('a link to a command', () => {
  it('survives brackets in its arguments', () => {
    const link = commandLink('第 3 行', 'zhNews.reveal', ['file:///a(b).txt'], '转到');
    assert.match(link, /^\[第 3 行\]\(command:zhNews\.reveal\?[^()\s]+ "转到"\)$/);
  });
});
