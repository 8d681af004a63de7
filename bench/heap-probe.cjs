// Preloaded into a server with --expose-gc: at a signal it tells on standard error what its heap and its arrays hold after a collection.
process.on('SIGUSR2', () => {
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  process.stderr.write(`held ${heapUsed + arrayBuffers} bytes\n`);
});
