import {
  type At,
  type DataPath,
  LiteralAt,
  lastAtMost,
  type Markup,
  type Site,
  sameFromEnd,
  sameFromStart,
} from "../document/index.ts";
import { enterMark, keyMark, leaveMark, literalMark, type MarkSite, numberOf, valueMark } from "./mark.ts";
import type { PathSpec } from "./path-spec.ts";

/** One run through the body of an each or with, or through a partial. */
interface Frame {
  readonly parent: Frame | null;
  /** Null for the template itself. */
  readonly site: Extract<MarkSite, { kind: "enter" }> | null;
  readonly key: string | number | null;
}

const marks = /[\uFDD0-\uFDD2][\uFDE0-\uFDEF]+|\uFDD3[^\uFDD3]*\uFDD3|\uFDD4/;

/**
 * One paper's template between two expansions of it: marks that stand where they stood are not read again, and the same
 * scope is the same object, so that two markups can be compared piece by piece. Only for who expands one template again
 * and again (the preview).
 */
export class TraceMemo {
  #sites: readonly MarkSite[] | null = null;
  #root: Frame = outermost();
  #inside = new Map<Frame, Map<unknown, Frame>>();
  #last: { readonly output: string; readonly trace: Trace } | null = null;

  /** The scope of the template itself; what is of another template is let go. */
  begin(sites: readonly MarkSite[]): Frame {
    if (this.#sites !== sites) {
      this.#root = outermost();
      this.#inside = new Map();
      this.#last = null;
    }
    this.#sites = sites;
    return this.#root;
  }

  /** What was made inside of a scope for a site or a key; made where it is new. */
  inside(parent: Frame, name: unknown, make: () => Frame): Frame {
    const known = this.#inside.get(parent) ?? new Map<unknown, Frame>();
    this.#inside.set(parent, known);
    const frame = known.get(name) ?? make();
    known.set(name, frame);
    return frame;
  }

  /** What of the expansion before begins and ends an output as well; null = there is none. */
  likeness(output: string): Likeness | null {
    if (this.#last === null) return null;
    const { output: before, trace } = this.#last;
    const head = sameFromStart(before, output);
    const tail = sameFromEnd(before, output, Math.min(before.length, output.length) - head);
    return { trace, head, tail: before.length - tail, shift: output.length - before.length };
  }

  keep(output: string, trace: Trace): void {
    this.#last = { output, trace };
  }
}

/** The trace of another output, which is the same up to `head` and, moved by `shift`, from its `tail` on. */
interface Likeness {
  readonly trace: Trace;
  readonly head: number;
  readonly tail: number;
  readonly shift: number;
}

function outermost(): Frame {
  return { parent: null, site: null, key: null };
}

/**
 * Reads the marks out of a template's output: what is left is the markup, and every piece of it knows the site
 * and the scope it came from.
 * @param memo the scopes of the expansion before; the markup says the same without
 */
export function replay(output: string, sites: readonly MarkSite[], memo: TraceMemo | null = null): Markup {
  const root = memo?.begin(sites) ?? outermost();
  const like = memo?.likeness(output) ?? null;
  const trace = new Trace(memo !== null);
  const known = like === null ? null : trace.begunLike(like.trace, like.head);
  let frame = known?.frame ?? root;
  let end = known?.from ?? 0;
  const pattern = new RegExp(marks, "g");
  pattern.lastIndex = end;
  for (let match = pattern.exec(output); match !== null; match = pattern.exec(output)) {
    const [mark] = match;
    trace.append(output.slice(end, match.index));
    end = match.index + mark.length;
    if (mark === leaveMark) frame = frame.parent ?? frame;
    else if (mark.startsWith(keyMark)) frame = withKey(frame, mark.slice(1, -1), memo);
    else {
      const site = sites[numberOf(mark.slice(1))];
      if (mark.startsWith(enterMark)) frame = entered(frame, site, memo);
      else if (mark.startsWith(literalMark) || mark.startsWith(valueMark)) {
        if (like !== null && trace.endsLike(like, match.index, frame)) {
          end = output.length;
          break;
        }
        trace.begin(site, frame, match.index);
      }
    }
  }
  trace.append(output.slice(end));
  memo?.keep(output, trace);
  return trace;
}

function entered(parent: Frame, site: MarkSite | undefined, memo: TraceMemo | null): Frame {
  const make = (): Frame => ({ parent, site: site?.kind === "enter" ? site : null, key: null });
  return memo === null ? make() : memo.inside(parent, site, make);
}

function withKey(frame: Frame, key: string, memo: TraceMemo | null): Frame {
  const make = (): Frame => ({ ...frame, key: frame.site?.loop === "list" ? Number(key) : key });
  return memo === null ? make() : memo.inside(frame, key, make);
}

/** The markup's pieces as parallel arrays; positions are worked out when asked for. */
class Trace implements Markup {
  text = "";
  starts: number[] = [];
  #sites: (MarkSite | undefined)[] = [];
  #frames: Frame[] = [];
  /** Where each piece's mark stands in the template's output. */
  #marks: number[] = [];
  readonly #comparable: boolean;

  /** @param comparable whether its scopes are those of a memo: the same scope is the same object */
  constructor(comparable: boolean) {
    this.#comparable = comparable;
  }

  append(text: string): void {
    this.text += text;
  }

  begin(site: MarkSite | undefined, frame: Frame, mark: number): void {
    this.starts.push(this.text.length);
    this.#sites.push(site);
    this.#frames.push(frame);
    this.#marks.push(mark);
  }

  /**
   * Begins with the pieces another trace begins with.
   * @param head how far the outputs are the same
   * @returns where reading goes on, with the scope there; null = nowhere but at the beginning
   */
  begunLike(other: Trace, head: number): { readonly from: number; readonly frame: Frame } | null {
    // The piece the difference stands in is read again, and its mark with it.
    const piece = lastAtMost(other.#marks, head);
    const [from, frame] = [other.#marks[piece], other.#frames[piece]];
    if (from === undefined || frame === undefined || from > head) return null;
    this.text = other.text.slice(0, other.starts[piece]);
    this.starts = other.starts.slice(0, piece);
    this.#sites = other.#sites.slice(0, piece);
    this.#frames = other.#frames.slice(0, piece);
    this.#marks = other.#marks.slice(0, piece);
    return { from, frame };
  }

  /** Ends with the pieces another trace ends with, if one of them begins at a mark, in the same scope. @returns whether */
  endsLike({ trace, tail, shift }: Likeness, mark: number, frame: Frame): boolean {
    const was = mark - shift;
    if (was < tail) return false;
    const piece = lastAtMost(trace.#marks, was);
    if (trace.#marks[piece] !== was || trace.#frames[piece] !== frame) return false;
    const start = trace.starts[piece] ?? 0;
    const moved = this.text.length - start;
    this.text += trace.text.slice(start);
    for (let i = piece; i < trace.starts.length; i++) {
      this.starts.push((trace.starts[i] as number) + moved);
      this.#marks.push((trace.#marks[i] as number) + shift);
    }
    this.#sites = this.#sites.concat(trace.#sites.slice(piece));
    this.#frames = this.#frames.concat(trace.#frames.slice(piece));
    return true;
  }

  isValue(piece: number): boolean {
    return this.#sites[piece]?.kind === "value";
  }

  isSame(piece: number, other: Markup, otherPiece: number): boolean {
    if (!this.#comparable || !(other instanceof Trace)) return false;
    return (
      this.#sites[piece] === other.#sites[otherPiece] && this.#frames[piece] === other.#frames[otherPiece]
    );
  }

  at(piece: number, offset: number): At {
    const site = this.#sites[piece];
    const frame = this.#frames[piece];
    if (site?.kind === "literal") return new LiteralAt(site.source, site.offset + offset);
    if (site?.kind === "value" && frame !== undefined) return new ValueAt(site, frame);
    return nowhere;
  }
}

const nowhere: At = { site: null, path: null };

/** A value: the place of its {{…}}, and the path of its data (of a helper's first argument that has one). */
class ValueAt implements At {
  readonly #site: Extract<MarkSite, { kind: "value" }>;
  readonly #frame: Frame;

  constructor(site: Extract<MarkSite, { kind: "value" }>, frame: Frame) {
    this.#site = site;
    this.#frame = frame;
  }

  get site(): Site {
    return this.#site.source.siteAt(this.#site.offset);
  }

  get path(): DataPath | null {
    return firstPath(this.#frame, this.#site.specs, []);
  }
}

function firstPath(frame: Frame, specs: readonly PathSpec[], below: readonly string[]): DataPath | null {
  for (const spec of specs) {
    const path = resolve(frame, spec, below);
    if (path !== null) return path;
  }
  return null;
}

/** @param below names to follow after the spec's own */
function resolve(frame: Frame, spec: PathSpec, below: readonly string[]): DataPath | null {
  const names = [...spec.names, ...below];
  if (spec.from === "root") return names;
  const start = "hops" in spec.from ? climb(frame, spec.from.hops) : climbLoops(frame, spec.from.loop);
  return down(start, names);
}

function down(frame: Frame, names: readonly string[]): DataPath | null {
  const { site, parent, key } = frame;
  if (site === null || parent === null) return names;
  const [first, ...rest] = names;
  const given = first === undefined ? undefined : site.given.get(first);
  if (given !== undefined) return firstPath(parent, given, rest);
  if (site.loop === null) return resolve(parent, site.spec, names);
  const base = resolve(parent, site.spec, []);
  return base === null ? null : [...base, key ?? "", ...names];
}

function climb(frame: Frame, hops: number): Frame {
  let at = frame;
  for (let left = hops; left > 0; left--) at = at.parent ?? at;
  return at;
}

/** The loop around a frame, `outer` loops further out. */
function climbLoops(frame: Frame, outer: number): Frame {
  let at = frame;
  for (let left = outer; at.parent !== null; at = at.parent) {
    if (at.site !== null && at.site.loop !== null && left-- === 0) return at;
  }
  return at;
}
