// Preloaded into a server with --expose-gc: asked over the channel between the processes it answers with the bytes that its heap and its arrays
// hold after a collection. (Signals would do where there are signals, which Windows has not.)
process.on('message', () => {
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  process.send(heapUsed + arrayBuffers);
});
