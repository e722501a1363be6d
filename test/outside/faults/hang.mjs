/**
 * Loaded into the program with --import: where the program lets its loop turn before it makes a paper, it waits for ever,
 * as for a network drive that does not answer. Says so, and says which signals it meets.
 */
globalThis.setImmediate = () => {
  process.stderr.write("hangs\n");
  // Something to wait for, or the process would end by itself.
  return setTimeout(() => undefined, 2 ** 30);
};
process.on("SIGINT", () => process.stderr.write("SIGINT\n"));
