import { diagnose, type Place } from "../../../diagnostic/index.ts";
import { type CellFault, type GridCell, textCell } from "../grid.ts";
import { isoDateText } from "./date-format.ts";
import { FileFault } from "./fault.ts";
import { numberShower, type ShowNumber } from "./number-format.ts";
import { StringReader, unescaped } from "./strings.ts";
import type { Attributes } from "./xml.ts";

/** What cells refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  /** Number format of each style. */
  readonly formats: readonly string[];
  readonly epoch1904: boolean;
}

/** One cell: its value by its type, numbers as their format shows them. */
export class CellReader {
  readonly #context: CellContext;
  readonly #place: Place;
  readonly #showers = new Map<string, ShowNumber>();
  readonly #string = new StringReader();
  #type = "n";
  #style = "";
  #value = "";
  #inValue = false;
  #hasFormula = false;

  constructor(context: CellContext, place: Place) {
    this.#context = context;
    this.#place = place;
  }

  begin({ t = "n", s = "" }: Attributes): void {
    this.#type = t;
    this.#style = s;
    this.#value = "";
    this.#inValue = false;
    this.#hasFormula = false;
    this.#string.begin();
  }

  open(name: string): void {
    if (name === "v") this.#inValue = true;
    else if (name === "f") this.#hasFormula = true;
    else this.#string.open(name);
  }

  close(name: string): void {
    if (name === "v") this.#inValue = false;
    else this.#string.close(name);
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else this.#string.text(text);
  }

  /** Null where the cell is empty. */
  end(): GridCell | null {
    const value = this.#value;
    if (this.#type === "inlineStr") return textCell(this.#string.end());
    // A formula that gives an empty text has its type said; one that was never calculated has not even that.
    if (value === "" && this.#hasFormula && this.#type === "n") return faulty("sheet/no-result", "");
    if (value === "") return null;
    if (this.#type === "s") return textCell(this.#shared(Number(value)));
    if (this.#type === "str") return textCell(unescaped(value));
    if (this.#type === "b") return textCell(value === "1" || value === "true" ? "はい" : "いいえ");
    if (this.#type === "e") return faulty("sheet/error-value", value);
    if (this.#type === "d") return dateCell(value);
    return this.#shower()(value);
  }

  #shared(index: number): string {
    const text = this.#context.strings[index];
    if (text === undefined) throw new FileFault(diagnose("sheet/damaged", {}, this.#place));
    return text;
  }

  #shower(): ShowNumber {
    const known = this.#showers.get(this.#style);
    if (known !== undefined) return known;
    const format = this.#style === "" ? "General" : (this.#context.formats[Number(this.#style)] ?? "General");
    const made = numberShower(format, this.#context.epoch1904);
    this.#showers.set(this.#style, made);
    return made;
  }
}

function dateCell(value: string): GridCell {
  const text = isoDateText(value);
  return text === null ? faulty("sheet/not-a-date", value) : textCell(text);
}

function faulty(code: CellFault["code"], found: string): GridCell {
  return { text: found, digits: null, fault: { code, found } };
}
