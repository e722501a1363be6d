import { type At, type DataPath, LiteralAt, type Markup, type Site } from "../document/index.ts";
import { enterMark, keyMark, leaveMark, literalMark, type MarkSite, numberOf, valueMark } from "./mark.ts";
import type { PathSpec } from "./path-spec.ts";

/** One run through the body of an each or with, or through a partial. */
interface Frame {
  readonly parent: Frame | null;
  /** Null for the template itself. */
  readonly site: Extract<MarkSite, { kind: "enter" }> | null;
  readonly key: string | number | null;
}

const marks = /[\uFDD0-\uFDD2][\uFDE0-\uFDEF]+|\uFDD3[^\uFDD3]*\uFDD3|\uFDD4/g;

/**
 * Reads the marks out of a template's output: what is left is the markup, and every piece of it knows the site
 * and the scope it came from.
 */
export function replay(output: string, sites: readonly MarkSite[]): Markup {
  const trace = new Trace();
  let frame: Frame = { parent: null, site: null, key: null };
  let end = 0;
  for (const match of output.matchAll(marks)) {
    const [mark] = match;
    trace.append(output.slice(end, match.index));
    end = match.index + mark.length;
    if (mark === leaveMark) frame = frame.parent ?? frame;
    else if (mark.startsWith(keyMark)) frame = withKey(frame, mark.slice(1, -1));
    else {
      const site = sites[numberOf(mark.slice(1))];
      if (mark.startsWith(enterMark)) frame = entered(frame, site);
      else if (mark.startsWith(literalMark) || mark.startsWith(valueMark)) trace.begin(site, frame);
    }
  }
  trace.append(output.slice(end));
  return trace;
}

function entered(parent: Frame, site: MarkSite | undefined): Frame {
  return { parent, site: site?.kind === "enter" ? site : null, key: null };
}

function withKey(frame: Frame, key: string): Frame {
  return { ...frame, key: frame.site?.loop === "list" ? Number(key) : key };
}

/** The markup's pieces as parallel arrays; positions are worked out when asked for. */
class Trace implements Markup {
  text = "";
  readonly starts: number[] = [];
  readonly #sites: (MarkSite | undefined)[] = [];
  readonly #frames: Frame[] = [];

  append(text: string): void {
    this.text += text;
  }

  begin(site: MarkSite | undefined, frame: Frame): void {
    this.starts.push(this.text.length);
    this.#sites.push(site);
    this.#frames.push(frame);
  }

  isValue(piece: number): boolean {
    return this.#sites[piece]?.kind === "value";
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
