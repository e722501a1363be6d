/** A piece that two wordings do not share; "" on the side that lacks it. */
export interface Difference {
  readonly was: string;
  readonly now: string;
}

const longestText = 900;
/** Signs shared between two differences that are too few to part them. */
const bridge = 2;

/**
 * Where two wordings differ, in order. Null where they share less than half: then they are two wordings, not one that
 * was changed. Work grows with the product of what is left when their ends are taken off; longer ones are told whole.
 */
export function differencesOf(was: string, now: string): readonly Difference[] | null {
  const head = sharedHead(was, now);
  const tail = sharedTail(was.slice(head), now.slice(head));
  const [left, right] = [was.slice(head, was.length - tail), now.slice(head, now.length - tail)];
  if (left.length > longestText || right.length > longestText) return [{ was: left, now: right }];
  const steps = trace(left, right);
  const shared = head + tail + steps.filter(({ same }) => same).length;
  if (shared * 2 < Math.max(was.length, now.length)) return null;
  return gathered(steps);
}

function sharedHead(was: string, now: string): number {
  let length = 0;
  while (length < was.length && length < now.length && was[length] === now[length]) length += 1;
  return length;
}

function sharedTail(was: string, now: string): number {
  let length = 0;
  while (
    length < was.length &&
    length < now.length &&
    was[was.length - 1 - length] === now[now.length - 1 - length]
  )
    length += 1;
  return length;
}

interface Step {
  readonly was: string;
  readonly now: string;
  readonly same: boolean;
}

/** The longest run of signs both have, by the usual table of lengths. */
function trace(was: string, now: string): readonly Step[] {
  const width = now.length + 1;
  const lengths = new Uint16Array((was.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = was.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        was[row] === now[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  return walk(was, now, at);
}

function walk(was: string, now: string, at: (row: number, column: number) => number): readonly Step[] {
  const steps: Step[] = [];
  let [row, column] = [0, 0];
  while (row < was.length || column < now.length) {
    const [left, right] = [was[row], now[column]];
    if (left !== undefined && left === right && at(row, column) === at(row + 1, column + 1) + 1) {
      steps.push({ was: left, now: left, same: true });
      row += 1;
      column += 1;
    } else if (right === undefined || (left !== undefined && at(row + 1, column) >= at(row, column + 1))) {
      steps.push({ was: left ?? "", now: "", same: false });
      row += 1;
    } else {
      steps.push({ was: "", now: right, same: false });
      column += 1;
    }
  }
  return steps;
}

/** Neighbouring changes made one; a sign or two between them belong to both sides. */
function gathered(steps: readonly Step[]): readonly Difference[] {
  const found: { was: string; now: string }[] = [];
  let since = bridge + 1;
  let between = "";
  for (const { was, now, same } of steps) {
    if (same) {
      since += 1;
      between += was;
      continue;
    }
    const last = found.at(-1);
    if (last === undefined || since > bridge) found.push({ was, now });
    else {
      last.was += between + was;
      last.now += between + now;
    }
    since = 0;
    between = "";
  }
  return found;
}
