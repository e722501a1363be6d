import { threadId, workerData } from "node:worker_threads";
import { StagedFiles } from "../output/staged-file.ts";
import { type MadeChunk, renderChunk } from "./chunk.ts";
import type { Task } from "./job.ts";
import { Reviver } from "./revive.ts";
import { type WarmUp, warmUp } from "./warm-up.ts";

/** What it does until its first task comes; null = nothing. */
const ahead = workerData as WarmUp | null;

/** A thread serves one run: its offices are opened once. */
let reviver: Reviver | null = null;
let isAtWork = false;

if (ahead !== null) {
  reviver = new Reviver(ahead);
  void warmUp(ahead, reviver.offices, () => isAtWork);
}

/** What a thread of the pool does: makes a few papers, writes them into the staging folder, tells what it found. */
export default function work(task: Task): Promise<MadeChunk> {
  isAtWork = true;
  reviver ??= new Reviver(task);
  const { staging, continueOnError } = task;
  const staged = staging === null ? null : new StagedFiles(staging, `${process.pid}-${threadId}`);
  return renderChunk(reviver.pieces(task), { now: new Date(task.now), staged, continueOnError });
}
