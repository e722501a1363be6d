import type {
  CreateRequest,
  Edit,
  EditRequest,
  FieldPath,
  KeepRequest,
  ResolveRequest,
  Show,
  StepRequest,
} from "../contract.ts";

/** Longest path in a record, and most changes and items of one request. */
const DEEPEST = 40;
const MOST = 5000;

/** What a page has sent is only believed when it has the contract's shape. Null: it has not. */
export function editRequest(body: unknown): EditRequest | null {
  if (!isMap(body) || typeof body.file !== "string" || !isCount(body.base)) return null;
  const { file, base, change, show } = body;
  if (show !== null && !isShow(show)) return null;
  if (isMap(change) && typeof change.text === "string")
    return { file, base, change: { text: change.text }, show };
  if (!Array.isArray(change) || change.length > MOST || !change.every(isEdit)) return null;
  return { file, base, change, show };
}

export function createRequest(body: unknown): CreateRequest | null {
  if (!isMap(body) || typeof body.kind !== "string" || typeof body.file !== "string") return null;
  return { kind: body.kind, file: body.file };
}

export function resolveRequest(body: unknown): ResolveRequest | null {
  if (!isMap(body) || typeof body.file !== "string") return null;
  const { file, take } = body;
  return take === "disk" || take === "mine" ? { file, take } : null;
}

export function stepRequest(body: unknown): StepRequest | null {
  if (!isMap(body) || typeof body.file !== "string") return null;
  const { file, show } = body;
  return show === null || isShow(show) ? { file, show } : null;
}

export function keepRequest(body: unknown): KeepRequest | null {
  if (!isMap(body) || typeof body.file !== "string" || typeof body.text !== "string") return null;
  return { file: body.file, text: body.text };
}

function isShow(one: unknown): one is Show {
  if (!isMap(one) || typeof one.form !== "string") return false;
  const { pages, known } = one;
  return (
    Array.isArray(pages) &&
    pages.length <= 50 &&
    pages.every(isCount) &&
    Array.isArray(known) &&
    known.length <= MOST &&
    known.every((key) => typeof key === "string")
  );
}

function isEdit(one: unknown): one is Edit {
  if (!isMap(one)) return false;
  if (one.type === "line")
    return isCount(one.line) && typeof one.was === "string" && typeof one.text === "string";
  if (!isPath(one.path)) return false;
  switch (one.type) {
    case "set":
      return typeof one.text === "string";
    case "remove":
      return true;
    case "insert":
      return (
        isCount(one.index) && Array.isArray(one.items) && one.items.length <= MOST && one.items.every(isItem)
      );
    case "move":
      return isCount(one.from) && isCount(one.to);
    default:
      return false;
  }
}

function isItem(one: unknown): boolean {
  return (
    typeof one === "string" || (isMap(one) && Object.values(one).every((text) => typeof text === "string"))
  );
}

function isPath(one: unknown): one is FieldPath {
  return (
    Array.isArray(one) &&
    one.length <= DEEPEST &&
    one.every((step) => typeof step === "string" || isCount(step))
  );
}

function isCount(one: unknown): one is number {
  return typeof one === "number" && Number.isInteger(one) && one >= 0;
}

function isMap(one: unknown): one is Record<string, unknown> {
  return typeof one === "object" && one !== null && !Array.isArray(one);
}
