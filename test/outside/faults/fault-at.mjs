/**
 * Loaded into the program with --import: sends it a signal just before one of its own file operations, so that a test can
 * hit a moment that lasts microseconds. YOSHIKI_FAULT says which: {signal, after, call} = the call-th operation of the main
 * thread from the first one on whose path holds `after`. Before SIGKILL a file that is about to be written is half written.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { isMainThread } from "node:worker_threads";

const OPERATIONS = [
  ...["openSync", "writeFileSync", "appendFileSync", "utimesSync"],
  ...["linkSync", "renameSync", "rmSync", "rmdirSync"],
];

const { signal, after, call } = JSON.parse(process.env.YOSHIKI_FAULT ?? "{}");
let hasBegun = false;
let calls = 0;
/** An operation Node does for another one is none of the program's. */
let isInside = false;

function faulty(name) {
  const real = fs[name];
  return (...args) => {
    // Reading changes nothing.
    const isRead = name === "openSync" && /^r?$/.test(args[1] ?? "");
    if (isInside || isRead) return real(...args);
    isInside = true;
    try {
      hasBegun ||= args.some((arg) => typeof arg === "string" && arg.includes(after));
      if (hasBegun && calls++ === call) {
        if (signal === "SIGKILL" && name === "writeFileSync") real(args[0], half(args[1]));
        process.kill(process.pid, signal);
      }
      return real(...args);
    } finally {
      isInside = false;
    }
  };
}

function half(bytes) {
  const whole = Buffer.from(bytes);
  return whole.subarray(0, whole.length >> 1);
}

if (isMainThread) {
  for (const name of OPERATIONS) fs[name] = faulty(name);
  syncBuiltinESMExports();
}
