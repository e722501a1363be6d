import type { Edit, EditRequest, RecordView } from "../../contract.ts";

export type Change = EditRequest["change"];

/** A change that waits to be sent. */
export interface Waiting {
  readonly file: string;
  readonly change: Change;
}

/**
 * Puts a change behind those that wait. What waits for the same file becomes one request: of two texts the later,
 * of two values for one field the later, changes to fields in their order.
 */
export function merged(waiting: readonly Waiting[], next: Waiting): readonly Waiting[] {
  const before = waiting.slice(0, -1);
  const last = waiting.at(-1);
  if (last?.file !== next.file) return [...waiting, next];
  if (isText(next.change)) return isText(last.change) ? [...before, next] : [...waiting, next];
  if (isText(last.change)) return [...waiting, next];
  return [...before, { file: next.file, change: joined(last.change, next.change) }];
}

function joined(first: readonly Edit[], then: readonly Edit[]): readonly Edit[] {
  const all = [...first];
  for (const edit of then) {
    const last = all.at(-1);
    if (last?.type === "set" && edit.type === "set" && samePath(last.path, edit.path)) all.pop();
    all.push(edit);
  }
  return all;
}

const samePath = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, at) => part === b[at]);

export const isText = (change: Change): change is { readonly text: string } => !Array.isArray(change);

/**
 * Whether a change may be made upon what stands now although it was thought of upon something else: the text is the
 * same (the server was started again), or only values of named fields are written, outside of lists.
 */
export function mayFollow(change: Change, basedOn: string | null, stands: RecordView): boolean {
  if (basedOn === stands.text) return true;
  if (isText(change)) return change.text === stands.text;
  return change.every((edit) => edit.type === "set" && edit.path.every((part) => typeof part === "string"));
}
