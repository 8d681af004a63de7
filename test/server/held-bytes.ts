import type { TestClient } from './client.ts';

/**
 * Bytes that a server holds after a collection, when it has dealt with all that it was sent. The server must have been started with --expose-gc
 * and `bench/heap-probe.cjs`.
 */
export async function heldBytes({ connection, process }: TestClient): Promise<number> {
  // The question may come before notifications that were sent earlier, since it takes another way.
  await connection.sendRequest('textDocument/hover', {
    textDocument: { uri: 'file:///unknown.txt' },
    position: { line: 0, character: 0 },
  });
  const answer = new Promise<number>((resolve, reject) => {
    process.once('message', (bytes) => resolve(Number(bytes)));
    process.once('exit', () => reject(new Error('the server has ended')));
  });
  process.send('held?');
  return answer;
}
