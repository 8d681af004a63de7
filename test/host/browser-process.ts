/** Stands for Node's `process` in the libraries that tests of the browser are compiled with. */
export const process = { env: {}, platform: 'browser', stderr: { isTTY: false }, nextTick: queueMicrotask };
