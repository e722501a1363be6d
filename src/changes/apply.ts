import type { Change, ChangePath } from "./change.ts";

type Group = { [name: string]: unknown };
type Container = Group | unknown[];

/**
 * Puts changes into the record they were found in: what comes of OLD is NEW. Fields that come to be blank are taken out,
 * as are groups that have nothing left; groups that are missing are made.
 *
 * @param record stays as it is
 * @throws RangeError when the changes are of another record: our mistake, they come with theirs
 */
export function applyChanges<T extends object>(record: T, changes: readonly Change[]): T {
  const copy = structuredClone(record);
  for (const change of changes) if (change.type === "value") setAt(copy as Group, change.path, change.after);
  // The deepest lists first: paths count the blocks of the old record, and lists above them still stand as they were.
  const lists = new Map<string, ChangePath>();
  for (const change of changes)
    if (change.type !== "value") lists.set(JSON.stringify(change.path), change.path);
  const deepest = [...lists].sort(([, a], [, b]) => b.length - a.length);
  for (const [key, path] of deepest)
    rebuild(
      copy as Group,
      path,
      changes.filter((one) => one.type !== "value" && JSON.stringify(one.path) === key),
    );
  return copy;
}

function rebuild(record: Group, path: ChangePath, changes: readonly Change[]): void {
  const above = groupAt(record, path.slice(0, -1));
  const name = path.at(-1) as string;
  const old = (above[name] as unknown[] | undefined) ?? [];
  const removed = new Set(changes.flatMap((one) => (one.type === "removed" ? [one.at] : [])));
  const order = changes.find((one) => one.type === "moved")?.order ?? [
    ...[...old.keys()].filter((at) => !removed.has(at)),
  ];
  const blocks = order.map((at) => {
    if (at >= old.length) throw new RangeError(`no block ${at} at ${path.join("/")}`);
    return old[at];
  });
  for (const one of changes) if (one.type === "added") blocks.splice(one.at, 0, structuredClone(one.block));
  if (blocks.length === 0) delete above[name];
  else above[name] = blocks;
  prune(record, path.slice(0, -1));
}

function setAt(record: Group, path: ChangePath, value: unknown): void {
  const above = groupAt(record, path.slice(0, -1));
  const name = path.at(-1) as string;
  if (value === null) delete above[name];
  else above[name] = structuredClone(value);
  if (value === null) prune(record, path.slice(0, -1));
}

/** The group at a path, made where it is missing. */
function groupAt(record: Group, path: ChangePath): Group {
  let at: Container = record;
  for (const step of path) {
    const next: unknown = Array.isArray(at) ? at[step as number] : at[step];
    if (typeof next === "object" && next !== null) at = next as Container;
    else if (Array.isArray(at)) throw new RangeError(`no block ${step} in ${path.join("/")}`);
    else {
      const made: Group = {};
      at[step] = made;
      at = made;
    }
  }
  return at as Group;
}

/** Takes out groups that have nothing left. A block stays: it is one of several. */
function prune(record: Group, path: ChangePath): void {
  for (let length = path.length; length > 0; length--) {
    const own = path.slice(0, length);
    if (typeof own.at(-1) === "number" || Object.keys(groupAt(record, own)).length > 0) return;
    delete groupAt(record, own.slice(0, -1))[own.at(-1) as string];
  }
}
