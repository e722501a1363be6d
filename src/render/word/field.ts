import { Element } from "./element.ts";

/** Size of a field's text in half-points where it is not the paragraph style's. */
export type FieldSize = number | null;

/** A field that every reader counts itself (PAGE); `cached` is what those show that count nothing. No dirty mark: nobody is asked. */
export function field(instruction: string, cached: number, size: FieldSize): Element {
  const run = new Element("w:r", {}, ...look(size), textOf(String(cached)));
  return new Element("w:fldSimple", { "w:instr": instruction }, run);
}

/** Plain text beside fields. */
export function fieldText(text: string, size: FieldSize): Element {
  return new Element("w:r", {}, ...look(size), textOf(text));
}

/**
 * A run that only Word reads, since 2013. Formulas need it: other readers make nonsense of fields within fields
 * (LibreOffice 7.4 prints them one after the other), and nothing is better than a wrong number.
 */
export function wordOnly(size: FieldSize, ...pieces: readonly (readonly Element[])[]): Element {
  const choice = new Element("mc:Choice", { Requires: "w15" }, ...pieces.flat());
  return new Element("w:r", {}, ...look(size), new Element("mc:AlternateContent", {}, choice));
}

/** A field's instruction: plain signs, and fields within it. */
export type Instruction = readonly (string | readonly Element[])[];

/** A field in pieces, as it stands within a run. */
export function fieldPieces(instruction: Instruction, cached: number): readonly Element[] {
  const inner = instruction.flatMap((part) => (typeof part === "string" ? [instructionOf(part)] : part));
  return [mark("begin"), ...inner, mark("separate"), textOf(String(cached)), mark("end")];
}

/** Text as it stands within a run. */
export function textOf(text: string): Element {
  return new Element("w:t", { "xml:space": "preserve" }, text);
}

function mark(type: "begin" | "separate" | "end"): Element {
  return new Element("w:fldChar", { "w:fldCharType": type });
}

function instructionOf(text: string): Element {
  return new Element("w:instrText", { "xml:space": "preserve" }, ` ${text} `);
}

function look(size: FieldSize): readonly Element[] {
  if (size === null) return [];
  const sizes = ["w:sz", "w:szCs"].map((name) => new Element(name, { "w:val": size }));
  return [new Element("w:rPr", {}, ...sizes)];
}
