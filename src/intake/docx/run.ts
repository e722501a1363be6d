import { type Attributes, attributeOf } from "../../records/sheet/xlsx/xml.ts";
import type { OpenParagraph } from "./paragraph.ts";
import { symbolOf } from "./symbols.ts";
import type { Unread } from "./unread.ts";

/** Reads runs: their text, tabs, breaks, symbols, and the fields that show something written in their instruction. */
export class RunReader {
  readonly #unread: Unread;
  #inText = 0;
  #inInstruction = 0;
  #inProperties = 0;
  #hidden = false;
  #instruction = "";
  #checked: boolean | null = null;
  #inCheckBox = false;

  constructor(unread: Unread) {
    this.#unread = unread;
  }

  /** At the beginning of a paragraph: fields may go on from the one before, runs do not. */
  begin(): void {
    this.#inText = 0;
    this.#inProperties = 0;
    this.#hidden = false;
  }

  open(name: string, attributes: Attributes, paragraph: OpenParagraph): void {
    if (name === "rPr") this.#inProperties++;
    else if (this.#inProperties > 0) this.#property(name, attributes);
    else if (name === "t") this.#inText++;
    else if (name === "instrText") this.#inInstruction++;
    else if (name === "fldChar") this.#field(attributeOf(attributes, "fldCharType"), paragraph);
    else if (name === "checkBox") {
      this.#inCheckBox = true;
      this.#checked = false;
    } else if (this.#inCheckBox && (name === "checked" || name === "default")) {
      const value = attributeOf(attributes, "val");
      this.#checked = value !== "0" && value !== "false";
    } else if (!this.#hidden) this.#sign(name, attributes, paragraph);
  }

  close(name: string): void {
    if (name === "rPr") this.#inProperties--;
    else if (this.#inProperties > 0) return;
    else if (name === "t") this.#inText = Math.max(0, this.#inText - 1);
    else if (name === "instrText") this.#inInstruction = Math.max(0, this.#inInstruction - 1);
    else if (name === "checkBox") this.#inCheckBox = false;
    else if (name === "r") this.#hidden = false;
  }

  text(text: string, paragraph: OpenParagraph): void {
    if (this.#inInstruction > 0) this.#instruction += text;
    else if (this.#inText > 0 && !this.#hidden) paragraph.text += text.replace(/[\r\n]+/gu, " ");
  }

  #property(name: string, attributes: Attributes): void {
    const value = attributeOf(attributes, "val");
    if (name === "vanish" && value !== "0" && value !== "false") this.#hidden = true;
  }

  /** A field is over: a check box and a written-out EQ show what stands in no run. */
  #field(type: string | undefined, paragraph: OpenParagraph): void {
    if (type === "begin") this.#instruction = "";
    else if (type === "separate" || type === "end") {
      if (this.#checked !== null && /FORMCHECKBOX/u.test(this.#instruction))
        paragraph.text += this.#checked ? "☑" : "☐";
      paragraph.text += shownByEq(this.#instruction);
      this.#instruction = "";
      this.#checked = null;
    }
  }

  #sign(name: string, attributes: Attributes, paragraph: OpenParagraph): void {
    if (name === "tab" || name === "ptab") paragraph.text += "\t";
    else if (name === "br") lineBreak(attributeOf(attributes, "type"), paragraph);
    else if (name === "cr") paragraph.text += "\n";
    else if (name === "noBreakHyphen") paragraph.text += "-";
    else if (name === "sym") this.#symbol(attributes, paragraph);
    else if (name === "footnoteReference" || name === "endnoteReference") {
      paragraph.notes.push(`${name}${attributeOf(attributes, "id") ?? ""}`);
    }
  }

  /** What is not known is 〓, and told. */
  #symbol(attributes: Attributes, paragraph: OpenParagraph): void {
    const code = Number.parseInt(attributeOf(attributes, "char") ?? "", 16);
    const found = Number.isNaN(code) ? null : symbolOf(attributeOf(attributes, "font") ?? "", code);
    if (found === null) this.#unread.add("symbol");
    paragraph.text += found ?? "〓";
  }
}

function lineBreak(type: string | undefined, paragraph: OpenParagraph): void {
  paragraph.text += "\n";
  if (type === "page") paragraph.pages.push(paragraph.text.length);
}

/** Word's old way to write ruby and enclosed characters: EQ \o\ad(\s\up 9(かな),漢字), EQ \o\ac(○,秘). The last part is the text. */
function shownByEq(instruction: string): string {
  if (!/^\s*EQ\s/iu.test(instruction)) return "";
  const last = /,([^,]*)\)\s*$/u.exec(instruction)?.[1] ?? "";
  return last.replace(/[()\\]/gu, "").trim();
}
