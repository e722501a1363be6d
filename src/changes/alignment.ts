/** One step of an alignment: an item of both lists, of the first only, or of the second only. */
export type Step<T> =
  | { readonly type: "same"; readonly item: T; readonly other: T }
  | { readonly type: "removed"; readonly item: T }
  | { readonly type: "added"; readonly item: T };

/**
 * Most pairs that are weighed, in the middle that differs. Above it (two texts of thousands of parts with nothing in
 * common at either end) the middle counts as replaced altogether: right, only coarser, and never slow.
 */
const MOST_PAIRS = 4_000_000;

/**
 * What of two lists is the same (a longest common subsequence), in order. Where items give way to others, those removed
 * come before those added.
 */
export function aligned<T>(
  first: readonly T[],
  second: readonly T[],
  isSame: (a: T, b: T) => boolean = (a, b) => a === b,
): readonly Step<T>[] {
  const least = Math.min(first.length, second.length);
  let head = 0;
  while (head < least && isSame(first[head] as T, second[head] as T)) head++;
  let tail = 0;
  while (
    tail < least - head &&
    isSame(first[first.length - 1 - tail] as T, second[second.length - 1 - tail] as T)
  )
    tail++;
  const pair = (from: number, to: number): Step<T> => ({
    type: "same",
    item: first[from] as T,
    other: second[to] as T,
  });
  const middle = differing(
    first.slice(head, first.length - tail),
    second.slice(head, second.length - tail),
    isSame,
  );
  return [
    ...Array.from({ length: head }, (_, at) => pair(at, at)),
    ...middle,
    ...Array.from({ length: tail }, (_, at) => pair(first.length - tail + at, second.length - tail + at)),
  ];
}

function differing<T>(
  first: readonly T[],
  second: readonly T[],
  isSame: (a: T, b: T) => boolean,
): readonly Step<T>[] {
  const replaced = [...first.map(removed), ...second.map(added)];
  if (first.length === 0 || second.length === 0 || first.length * second.length > MOST_PAIRS) return replaced;
  const lengths = commonLengths(first, second, isSame);
  const width = second.length + 1;
  const steps: Step<T>[] = [];
  let [a, b] = [0, 0];
  while (a < first.length && b < second.length) {
    const [one, other] = [first[a] as T, second[b] as T];
    if (isSame(one, other)) {
      steps.push({ type: "same", item: one, other });
      a++;
      b++;
    } else if ((lengths[(a + 1) * width + b] ?? 0) >= (lengths[a * width + b + 1] ?? 0)) {
      steps.push(removed(one));
      a++;
    } else {
      steps.push(added(other));
      b++;
    }
  }
  return inTurn([...steps, ...first.slice(a).map(removed), ...second.slice(b).map(added)]);
}

/** For each pair of places the length of the longest common rest; one row for each item of the first list. */
function commonLengths<T>(
  first: readonly T[],
  second: readonly T[],
  isSame: (a: T, b: T) => boolean,
): Uint32Array {
  const width = second.length + 1;
  const lengths = new Uint32Array((first.length + 1) * width);
  for (let a = first.length - 1; a >= 0; a--)
    for (let b = second.length - 1; b >= 0; b--)
      lengths[a * width + b] = isSame(first[a] as T, second[b] as T)
        ? (lengths[(a + 1) * width + b + 1] ?? 0) + 1
        : Math.max(lengths[(a + 1) * width + b] ?? 0, lengths[a * width + b + 1] ?? 0);
  return lengths;
}

/** Between two common items, what is removed before what is added. */
function inTurn<T>(steps: readonly Step<T>[]): readonly Step<T>[] {
  return hunksOf(steps).flatMap((hunk) =>
    hunk[0]?.type === "same"
      ? hunk
      : [...hunk.filter(({ type }) => type === "removed"), ...hunk.filter(({ type }) => type === "added")],
  );
}

/** Runs of steps: common ones, and ones that differ, in turn. */
export function hunksOf<T>(steps: readonly Step<T>[]): readonly (readonly Step<T>[])[] {
  const hunks: Step<T>[][] = [];
  for (const step of steps) {
    const last = hunks.at(-1);
    const isCommon = step.type === "same";
    if (last !== undefined && (last[0]?.type === "same") === isCommon) last.push(step);
    else hunks.push([step]);
  }
  return hunks;
}

const removed = <T>(item: T): Step<T> => ({ type: "removed", item });
const added = <T>(item: T): Step<T> => ({ type: "added", item });
