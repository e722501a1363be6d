import { isDeepStrictEqual } from "node:util";
import { PdfFile } from "../../asset/pdf/file.ts";
import { isDict, isStream, itemsOf, nameOf, type PdfDict, type PdfObject } from "../../asset/pdf/object.ts";
import { type Entry, type Index, indexOf, lastIndexAt } from "../../asset/pdf/xref.ts";
import { damagedPart } from "./fault.ts";
import { formOf, signatureFields } from "./fields.ts";
import { isExtended, isSameBut, type Rule, StructureChanges } from "./structure-changes.ts";
import { isRef } from "./write.ts";

/** What was done to a file since a signature. */
export type Later =
  | "nothing"
  /** Further signatures, and what is needed to check signatures later (DSS). */
  | "signatures"
  /** Anything else, also what cannot be told. */
  | "other";

/**
 * Compares a file as it was signed with what it is now: every object that is not the same byte for byte has to be one
 * that a further signature changes, in the way a signature does.
 * @param end where the signed revision ends
 */
export function laterChanges(bytes: Uint8Array, end: number): Later {
  if (end === bytes.length) return "nothing";
  try {
    const revision = bytes.subarray(0, end);
    const isRevision = lastIndexAt(revision) !== lastIndexAt(bytes) && endsWell(bytes);
    return isRevision && new Comparison(revision, bytes).isSigning() ? "signatures" : "other";
  } catch (fault) {
    // A revision that cannot be read is none that could be called unchanged.
    if (damagedPart(fault) !== null) return "other";
    throw fault;
  }
}

/** Nothing but line ends behind the last mark. */
function endsWell(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(-1024)).toString("latin1");
  return /%%EOF[\r\n\s]*$/.test(tail);
}

/** Keys a signature may change, by what has them. */
const CATALOG = ["AcroForm", "DSS", "Extensions"];
const FORM = ["Fields", "SigFlags"];
const PAGE = ["Annots", "Tabs"];
const FIELD = ["V", "AP", "M", "Lock", "F", "MK", "Rect"];
const INFO = ["ModDate", "Producer"];

class Comparison {
  readonly #old: PdfFile;
  readonly #new: PdfFile;
  readonly #before: Index;
  readonly #after: Index;

  constructor(revision: Uint8Array, bytes: Uint8Array) {
    this.#old = new PdfFile(revision);
    this.#new = new PdfFile(bytes);
    this.#before = indexOf(revision);
    this.#after = indexOf(bytes);
  }

  isSigning(): boolean {
    if (this.#old.isRebuilt || this.#new.isRebuilt) return false;
    const isRoot = isDeepStrictEqual(
      this.#old.trailer.entries.get("Root"),
      this.#new.trailer.entries.get("Root"),
    );
    return isRoot && this.#isFormKept() && this.#areObjectsKept() && this.#areLooseEndsKept();
  }

  #areObjectsKept(): boolean {
    const allowed = this.#allowed();
    return [...this.#before.entries].every(([number, entry]) => {
      if (this.#isSame(entry, this.#after.entries.get(number))) return true;
      const [one, other] = [this.#old, this.#new].map((file) => file.resolve({ type: "ref", number }));
      const rule = allowed.get(number);
      return isDeepStrictEqual(one, other) || (rule?.(one ?? null, other ?? null) ?? false);
    });
  }

  #isSame(before: Entry, after: Entry | undefined): boolean {
    if (after === undefined || !isDeepStrictEqual(before, after)) return false;
    if (before.kind === "at") return true;
    const stream = this.#before.entries.get(before.stream);
    return isDeepStrictEqual(stream, this.#after.entries.get(before.stream)) && stream?.kind === "at";
  }

  /** Objects a signature changes, and whether the change is one of a signature's. */
  #allowed(): ReadonlyMap<number, Rule> {
    const rules = new Map<number, Rule>();
    const add = (ref: PdfObject | undefined, rule: Rule): void => {
      if (isRef(ref)) rules.set(ref.number, rule);
    };
    for (const [ref, rule] of this.#structure().rules()) add(ref, rule);
    const { catalog, trailer } = this.#old;
    add(trailer.entries.get("Root"), (one, other) => isSameBut(one, other, CATALOG));
    add(trailer.entries.get("Info"), (one, other) => isSameBut(one, other, INFO));
    // What of the form may change has been looked at as a whole.
    add(catalog.entries.get("AcroForm"), (one, other) => isSameBut(one, other, FORM));
    add(formOf(this.#old)?.entries.get("Fields"), () => true);
    add(catalog.entries.get("DSS"), () => true);
    for (const { ref, dict } of pagesIn(this.#old)) {
      add(
        ref,
        (one, other) =>
          isSameBut(one, other, PAGE) && areTabsKept(one, other) && this.#areRemarksKept(one, other),
      );
      add(dict.entries.get("Annots"), (one, other) => this.#isListKept(one, other));
    }
    for (const { number, value } of signatureFields(this.#old))
      if (number !== null && value === null)
        add({ type: "ref", number }, (one, other) => isSameBut(one, other, FIELD));
    return rules;
  }

  #structure(): StructureChanges {
    return new StructureChanges({
      before: this.#old,
      after: this.#new,
      isNew: ({ number }) => !this.#before.entries.has(number),
      isSignature: (field) => isSignature(field, this.#new),
    });
  }

  /** The form has its old fields, and behind them only signatures; nothing else of it is another. */
  #isFormKept(): boolean {
    const [before, after] = [formOf(this.#old), formOf(this.#new)];
    if (before === null) return after === null || this.#isFieldListKept([], after);
    if (after === null) return false;
    return (
      isSameBut(before, after, FORM) && this.#isFieldListKept(itemsOf(this.#old.get(before, "Fields")), after)
    );
  }

  #isFieldListKept(before: readonly PdfObject[], form: PdfDict): boolean {
    return this.#isExtended(before, itemsOf(this.#new.get(form, "Fields")));
  }

  #areRemarksKept(one: PdfObject, other: PdfObject): boolean {
    if (!isDict(one) || !isDict(other)) return false;
    return this.#isListKept(this.#old.get(one, "Annots"), this.#new.get(other, "Annots"));
  }

  #isListKept(one: PdfObject, other: PdfObject): boolean {
    return this.#isExtended(itemsOf(one), itemsOf(other));
  }

  /** The old items in their places, then fields of signatures. */
  #isExtended(before: readonly PdfObject[], after: readonly PdfObject[]): boolean {
    return isExtended(before, after, (one) => isSignature(this.#new.resolve(one), this.#new));
  }

  /** References that led nowhere still do: an object that is new must not appear in an old place. */
  #areLooseEndsKept(): boolean {
    const fresh = [...this.#after.entries.keys()].filter((one) => !this.#before.entries.has(one));
    const loose = new Set(fresh);
    const objects = [...this.#before.entries.keys()].map((number) =>
      this.#old.resolve({ type: "ref", number }),
    );
    return loose.size === 0 || !objects.some((one) => leadsTo(one, loose));
  }
}

function isSignature(field: PdfObject, file: PdfFile): boolean {
  return isDict(field) && nameOf(file.get(field, "FT")) === "Sig" && isDict(file.get(field, "V"));
}

/** The order in which a page's fields are gone through may be told where it was not. */
function areTabsKept(one: PdfObject, other: PdfObject): boolean {
  const [before, after] = [one, other].map((page) => (isDict(page) ? page.entries.get("Tabs") : undefined));
  return before === undefined
    ? after === undefined || nameOf(after) === "S"
    : isDeepStrictEqual(before, after);
}

function leadsTo(object: PdfObject, numbers: ReadonlySet<number>): boolean {
  if (typeof object !== "object" || object === null) return false;
  if (object.type === "ref") return numbers.has(object.number);
  if (object.type === "array") return object.items.some((one) => leadsTo(one, numbers));
  if (isDict(object)) return [...object.entries.values()].some((one) => leadsTo(one, numbers));
  return isStream(object) && leadsTo(object.dict, numbers);
}

function pagesIn(file: PdfFile): readonly { readonly ref: PdfObject; readonly dict: PdfDict }[] {
  const found: { ref: PdfObject; dict: PdfDict }[] = [];
  const seen = new Set<PdfDict>();
  const visit = (ref: PdfObject): void => {
    const dict = file.resolve(ref);
    if (!isDict(dict) || seen.has(dict)) return;
    seen.add(dict);
    const kids = file.get(dict, "Kids");
    if (nameOf(file.get(dict, "Type")) === "Page" || kids === null) found.push({ ref, dict });
    else for (const kid of itemsOf(kids)) visit(kid);
  };
  visit(file.catalog.entries.get("Pages") ?? null);
  return found;
}
