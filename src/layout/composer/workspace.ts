import type { TabPlace } from "./border.ts";

/** What only a paragraph with tabs has: where they are, and what `setTabs` needs to set a line a second time. */
export interface Tabs {
  /** The "\t" clusters, in order. */
  readonly at: Int32Array;
  /** For each, the last place up to it where a line may end, so that the tab opens the next one; -1 = none. */
  readonly places: Int32Array;
  /** By position. */
  readonly stops: readonly TabPlace[];
  readonly firstIndent: number;
  readonly restIndent: number;
  /** 字上げ: what follows a paragraph's last tab may stand in it, at a stop that is there. */
  readonly endIndent: number;
  /** The limits of all gaps as the stages before made them: a line takes those before its last tab away, another gives them back. */
  readonly reducible: Int32Array;
  readonly squeezable: Int32Array;
  readonly expandStep: Uint8Array;
  readonly expandable: Int32Array;
}

/**
 * What the stages of one paragraph write down about its clusters, as plain arrays that are used again for the next
 * paragraph: composing allocates nothing but its lines. Lengths are composer units. `count` entries are valid.
 */
export interface Workspace {
  count: number;
  /** classify: first code point, class 0 … 31, and whether it is a forced break. */
  readonly code: Int32Array;
  readonly kind: Uint8Array;
  readonly feed: Uint8Array;
  /** space: body of the glyph without its blanks, and the blanks before and after it. */
  readonly body: Int32Array;
  readonly lead: Int32Array;
  readonly trail: Int32Array;
  /** space: natural space before each cluster; [0] is the paragraph head's. */
  readonly gap: Int32Array;
  /** space: step and amount by which that space may be reduced, and what a no-break group gives up on top (step 7). */
  readonly reduceStep: Uint8Array;
  readonly reducible: Int32Array;
  readonly squeezable: Int32Array;
  /** space: step in which it may be expanded; 1 = word space. And by how much before it is over half an em. */
  readonly expandStep: Uint8Array;
  readonly expandable: Int32Array;
  /** opportunity: how strongly the place before each cluster is kept together (pair.ts). */
  readonly strength: Uint8Array;
  /** sum: natural width, reducible and squeezable space, bounded expansion of everything before each cluster. */
  readonly widthBefore: Float64Array;
  readonly reducibleBefore: Float64Array;
  readonly squeezableBefore: Float64Array;
  readonly expandableBefore: Float64Array;
  /** tab: null = the paragraph has none. */
  tabs: Tabs | null;
  /** adjust: what is added to each gap on the line at hand. */
  readonly added: Int32Array;
}

function build(capacity: number): Workspace {
  const ints = () => new Int32Array(capacity);
  const bytes = () => new Uint8Array(capacity);
  const sums = () => new Float64Array(capacity);
  return {
    count: 0,
    code: ints(),
    kind: bytes(),
    feed: bytes(),
    body: ints(),
    lead: ints(),
    trail: ints(),
    gap: ints(),
    reduceStep: bytes(),
    reducible: ints(),
    squeezable: ints(),
    expandStep: bytes(),
    expandable: ints(),
    strength: bytes(),
    widthBefore: sums(),
    reducibleBefore: sums(),
    squeezableBefore: sums(),
    expandableBefore: sums(),
    tabs: null,
    added: ints(),
  };
}

let shared = build(1024);

/** The shared workspace, grown when needed. Composing is synchronous, so one is enough; huge ones are not kept. */
export function workspaceFor(count: number): Workspace {
  const needed = count + 1;
  if (needed > 65_536) return Object.assign(build(needed), { count });
  if (shared.code.length < needed) shared = build(needed * 2);
  shared.count = count;
  return shared;
}
