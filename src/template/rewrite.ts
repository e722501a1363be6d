import type { Block, Content, Hash, Location, Mustache, Partial, Program, Statement } from "./ast.ts";
import { keyMark, leaveMark } from "./mark.ts";

const noStrip = {};

/** A literal of our own. */
export function mark(text: string, loc: Location): Content {
  return { type: "ContentStatement", original: text, value: text, loc };
}

/** A literal with its mark in front. */
export function marked(content: Content, text: string): Content {
  const value = text + content.value;
  return { type: "ContentStatement", original: value, value, loc: content.loc };
}

export function value(mustache: Mustache): Mustache {
  return { ...mustache, strip: noStrip };
}

/** Flags of white-space control are cleared: compile() would act on them a second time. */
export function block(node: Block, bodies: Pick<Block, "program" | "inverse">): Block {
  const { program, inverse } = bodies;
  return { ...node, program, inverse, openStrip: noStrip, inverseStrip: noStrip, closeStrip: noStrip };
}

export function program(body: readonly Statement[], from: Program | undefined): Program {
  // `chained` is left out: it would make the compiler take the first node for an {{else if}}.
  return {
    type: "Program",
    body,
    blockParams: from?.blockParams,
    ...(from?.loc === undefined ? {} : { loc: from.loc }),
  };
}

/** The body of an each or with between the marks of its scope; a loop also prints its key. */
export function scoped(body: readonly Statement[], enter: string, loop: boolean, loc: Location): Statement[] {
  const head = loop ? [mark(enter + keyMark, loc), key(loc), mark(keyMark, loc)] : [mark(enter, loc)];
  return [...head, ...body, mark(leaveMark, loc)];
}

export function partial(node: Partial, hash: Hash | undefined, enter: string): Statement[] {
  const call: Partial = { ...node, hash, indent: "", strip: noStrip };
  return [mark(enter, node.loc), call, mark(leaveMark, node.loc)];
}

/** {{{@key}}} */
function key(loc: Location): Mustache {
  const path = {
    type: "PathExpression",
    data: true,
    depth: 0,
    parts: ["key"],
    original: "@key",
    loc,
  } as const;
  return { type: "MustacheStatement", path, params: [], escaped: false, strip: noStrip, loc };
}
