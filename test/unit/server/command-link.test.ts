/** The arguments of commands in links, as the editor reads them. */
import assert from 'node:assert/strict';
import { linkArguments } from '../../../src/protocol/command-link.ts';

describe('the arguments of a command in a link', () => {
  const args = [{ uri: 'file:///%E6%9C%9B%E5%B7%9D%20(100%25).txt', text: '“甲”\\乙%' }];
  it('stay what they are when they are decoded once or twice', () => {
    const once = decodeURIComponent(linkArguments(args));
    assert.deepEqual(JSON.parse(once), args);
    assert.deepEqual(JSON.parse(decodeURIComponent(once)), args);
  });
  it('have nothing that ends a link of Markdown', () => assert.doesNotMatch(linkArguments(args), /[()\s"]/));
});
