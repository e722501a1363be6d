import { threadId } from "node:worker_threads";
import { StagedFiles } from "../output/staged-file.ts";
import { type MadeChunk, renderChunk } from "./chunk.ts";
import type { Task } from "./job.ts";
import { Reviver } from "./revive.ts";

/** A thread serves one run: its offices are opened with the first task. */
let reviver: Reviver | null = null;

/** What a thread of the pool does: makes a few papers, writes them into the staging folder, tells what it found. */
export default function work(task: Task): Promise<MadeChunk> {
  reviver ??= new Reviver(task);
  const { staging, continueOnError } = task;
  const staged = staging === null ? null : new StagedFiles(staging, `${process.pid}-${threadId}`);
  return renderChunk(reviver.pieces(task), { now: new Date(task.now), staged, continueOnError });
}
