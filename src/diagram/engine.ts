import { createRequire } from "node:module";

/**
 * What this folder touches of elkjs, typed. Its public interface answers through promises and timers only; the
 * dispatcher behind it computes at once, so that a diagram can be checked and laid out where everything else is. It is
 * promised nowhere: the version is pinned, and `load` checks that it is there.
 */

const VERSION = "0.12.1";

export type Options = Readonly<Record<string, string>>;

export interface GraphLabel {
  readonly id: string;
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

export interface GraphNode {
  readonly id: string;
  readonly width?: number;
  readonly height?: number;
  readonly children?: readonly GraphNode[];
  readonly layoutOptions?: Options;
}

export interface GraphEdge {
  readonly id: string;
  readonly sources: readonly [string];
  readonly targets: readonly [string];
  readonly labels: readonly GraphLabel[];
}

export interface Graph extends GraphNode {
  readonly edges: readonly GraphEdge[];
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LaidNode extends Placed {
  readonly id: string;
  readonly children?: readonly LaidNode[];
}

interface At {
  readonly x: number;
  readonly y: number;
}

export interface LaidEdge {
  readonly id: string;
  readonly sections: readonly [
    { readonly startPoint: At; readonly endPoint: At; readonly bendPoints?: readonly At[] },
  ];
  readonly labels: readonly Placed[];
}

export interface LaidGraph extends LaidNode {
  readonly edges: readonly LaidEdge[];
}

interface Message {
  readonly id: number;
  readonly cmd: "register" | "layout";
  readonly algorithms?: readonly string[];
  readonly graph?: unknown;
}

interface Answer {
  readonly data: { readonly data?: unknown; readonly error?: { readonly message?: string } };
}

interface Worker {
  onmessage: ((answer: Answer) => void) | null;
  readonly dispatcher: { saveDispatch(event: { readonly data: Message }): void };
}

let worker: Worker | null = null;

/** Loads elkjs when the first diagram is laid out: a megabyte and a half that most papers never need. */
function load(): Worker {
  if (worker !== null) return worker;
  const require = createRequire(import.meta.url);
  const { version } = require("elkjs/package.json") as { version: string };
  const { Worker } = require("elkjs/lib/elk-worker.min.js") as { Worker: new () => Worker };
  const made = new Worker();
  if (version !== VERSION || typeof made.dispatcher?.saveDispatch !== "function")
    throw new Error(`elkjs ${VERSION} is needed, ${version} is installed: reinstall with npm ci`);
  ask(made, { id: 0, cmd: "register", algorithms: ["layered"] });
  worker = made;
  return made;
}

function ask(of: Worker, message: Message): unknown {
  let answer: Answer["data"] | null = null;
  of.onmessage = ({ data }) => {
    answer = data;
  };
  of.dispatcher.saveDispatch({ data: message });
  const { data, error } = (answer ?? { error: { message: "no answer" } }) as Answer["data"];
  if (error !== undefined) throw new Error(`elkjs could not lay the diagram out: ${error.message}`);
  return data;
}

/** Graphs of this process that were laid out, the one that was not asked for longest first. */
const known = new Map<string, LaidGraph>();
const KNOWN = 64;

/** Places nodes, edges and labels; lengths in the unit of the given ones, from the graph's top left corner. */
export function laidOut(graph: Graph): LaidGraph {
  const key = JSON.stringify(graph);
  // It writes its results into the graph it is given.
  const laid = known.get(key) ?? (ask(load(), { id: 1, cmd: "layout", graph: JSON.parse(key) }) as LaidGraph);
  known.delete(key);
  known.set(key, laid);
  for (const oldest of known.keys()) {
    if (known.size <= KNOWN) break;
    known.delete(oldest);
  }
  return laid;
}
