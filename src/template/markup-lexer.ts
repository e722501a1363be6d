import type { Code, DiagnoseParams } from "../diagnostic/index.ts";
import { forbidden, hexOf } from "./forbidden-character.ts";

export interface OpenElement {
  readonly name: string;
  readonly offset: number;
}

/** Where in the markup a point of a template is. */
export interface MarkupState {
  /** Between tags, inside a tag between attributes, or inside an attribute's quotes. */
  readonly mode: "text" | "tag" | "quoted";
  readonly quote: string;
  /** Name and place of the tag being read, and its attributes so far. */
  readonly tag: string;
  readonly tagOffset: number;
  readonly attributes: ReadonlySet<string>;
  /** White space stands before the next attribute. */
  readonly spaced: boolean;
  readonly open: readonly OpenElement[];
}

export const startState: MarkupState = {
  mode: "text",
  quote: "",
  tag: "",
  tagOffset: 0,
  attributes: new Set(),
  spaced: false,
  open: [],
};

interface Listener {
  fault<C extends Code>(code: C, params: DiagnoseParams<C>, offset: number): void;
  tag(name: string, offset: number): void;
  attribute(tag: string, name: string, offset: number): void;
}

const plain = /[^<>&]+/y;
const quotedPlain = { '"': /[^<&"]+/y, "'": /[^<&']+/y } as const;
const openTag = /<([A-Za-z][\w.-]*)/y;
const closeTag = /<\/([A-Za-z][\w.-]*)[ \t\r\n]*>/y;
const attribute = /([A-Za-z][\w.-]*)[ \t\r\n]*=[ \t\r\n]*(["'])/y;
const space = /[ \t\r\n]+/y;
const entity = /&(?:(?:amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));/y;
/**
 * Reads a template's literals, one after another, as markup. Stricter than XML: no comments, CDATA or processing
 * instructions, > in text is written &gt; and nothing may be split over two literals but text and quoted values.
 */
export class MarkupLexer {
  readonly #listener: Listener;
  #text = "";
  #at = 0;
  /** Where #text begins in the template. */
  #origin = 0;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  read(text: string, origin: number, start: MarkupState): MarkupState {
    [this.#text, this.#at, this.#origin] = [text, 0, origin];
    const stray = text.search(forbidden);
    if (stray >= 0)
      this.#fault("template/forbidden-character", { code: hexOf(text.codePointAt(stray) ?? 0) }, stray);
    let state = start;
    while (this.#at < text.length) {
      if (state.mode === "text") state = this.#inText(state);
      else state = state.mode === "tag" ? this.#inTag(state) : this.#inQuotes(state);
    }
    return state;
  }

  #inText(state: MarkupState): MarkupState {
    if (this.#take(plain) !== null) return state;
    const begin = this.#at;
    const sign = this.#text[begin];
    if (sign === "&") return this.#entity(state);
    if (sign === ">") return this.#skip(1, state, "template/bare-sign", { sign: ">", instead: "&gt;" });
    const closing = this.#take(closeTag);
    if (closing !== null) return this.#closed(state, closing[1] ?? "", begin);
    const opening = this.#take(openTag);
    if (opening === null) return this.#strange(state);
    const tag = opening[1] ?? "";
    this.#listener.tag(tag, this.#origin + begin);
    return {
      ...state,
      mode: "tag",
      tag,
      tagOffset: this.#origin + begin,
      attributes: new Set(),
      spaced: false,
    };
  }

  #inTag(state: MarkupState): MarkupState {
    if (this.#take(space) !== null) return { ...state, spaced: true };
    const begin = this.#at;
    if (this.#text.startsWith("/>", begin)) {
      this.#at += 2;
      return leaveTag(state.open);
    }
    if (this.#text[begin] === ">") {
      this.#at += 1;
      return leaveTag([...state.open, { name: state.tag, offset: state.tagOffset }]);
    }
    const found = this.#take(attribute);
    if (found === null) return this.#brokenTag(state);
    return this.#attribute(state, found[1] ?? "", found[2] ?? "", begin);
  }

  #attribute(state: MarkupState, name: string, quote: string, begin: number): MarkupState {
    if (!state.spaced) this.#fault("template/broken-tag", { tag: state.tag }, begin);
    if (state.attributes.has(name)) this.#fault("template/repeated-attribute", { attribute: name }, begin);
    this.#listener.attribute(state.tag, name, this.#origin + begin);
    const attributes = new Set([...state.attributes, name]);
    return { ...state, mode: "quoted", quote, attributes, spaced: false };
  }

  #inQuotes(state: MarkupState): MarkupState {
    if (this.#take(quotedPlain[state.quote === '"' ? '"' : "'"]) !== null) return state;
    if (this.#text[this.#at] === "&") return this.#entity(state);
    if (this.#text[this.#at] === "<")
      return this.#skip(1, state, "template/bare-sign", { sign: "<", instead: "&lt;" });
    this.#at += 1;
    return { ...state, mode: "tag", quote: "", spaced: false };
  }

  #entity(state: MarkupState): MarkupState {
    const begin = this.#at;
    const found = this.#take(entity);
    if (found === null) return this.#skip(1, state, "template/bare-sign", { sign: "&", instead: "&amp;" });
    const [, decimal, hex] = found;
    if (decimal === undefined && hex === undefined) return state;
    const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    const character = point <= 0x10ffff ? String.fromCodePoint(point) : "\uFFFF";
    if (forbidden.test(character)) this.#fault("template/forbidden-character", { code: hexOf(point) }, begin);
    return state;
  }

  #closed(state: MarkupState, name: string, begin: number): MarkupState {
    const inner = state.open.at(-1);
    if (inner?.name !== name) {
      this.#fault("template/mismatched-tag", { close: name, open: inner?.name ?? "" }, begin);
      // Goes on from the element that was meant, if there is one.
      const meant = state.open.findLastIndex((element) => element.name === name);
      return meant < 0 ? state : { ...state, open: state.open.slice(0, meant) };
    }
    return { ...state, open: state.open.slice(0, -1) };
  }

  /** <! and <? and a < before anything that is no tag. */
  #strange(state: MarkupState): MarkupState {
    const rest = this.#text.slice(this.#at);
    if (!/^<[!?]/.test(rest))
      return this.#skip(1, state, "template/bare-sign", { sign: "<", instead: "&lt;" });
    const end = rest.startsWith("<!--") ? rest.indexOf("-->") + 2 : rest.indexOf(">");
    const whole = end > 1 ? end + 1 : rest.length;
    return this.#skip(whole, state, "template/markup-construct", { text: rest.slice(0, 9) });
  }

  #brokenTag(state: MarkupState): MarkupState {
    this.#fault("template/broken-tag", { tag: state.tag }, this.#at);
    const end = this.#text.indexOf(">", this.#at);
    this.#at = end < 0 ? this.#text.length : end;
    return state;
  }

  #skip<C extends Code>(units: number, state: MarkupState, code: C, params: DiagnoseParams<C>): MarkupState {
    this.#fault(code, params, this.#at);
    this.#at += units;
    return state;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }

  #fault<C extends Code>(code: C, params: DiagnoseParams<C>, at: number): void {
    this.#listener.fault(code, params, this.#origin + at);
  }
}

function leaveTag(open: readonly OpenElement[]): MarkupState {
  return { ...startState, open };
}
