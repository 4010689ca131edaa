/** Loaded before a bot: tells the parent process, when asked, how much of the heap is in use after a collection. */
process.on('message', () => {
  // Twice: what the first one finalises goes with the second.
  globalThis.gc?.();
  globalThis.gc?.();
  process.send?.(process.memoryUsage().heapUsed);
});
// The bot ends when it has nothing left to do.
process.channel?.unref();
