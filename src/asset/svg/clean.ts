import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";
import { AssetFault, damaged, unsupported } from "../fault.ts";
import { LIMITS } from "../limits.ts";
import { Families } from "./families.ts";
import { PT_PER_PX, svgSize } from "./length.ts";
import { References } from "./references.ts";
import { entitiesOf } from "./source.ts";

const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";
const XML = "http://www.w3.org/XML/1998/namespace";

/** Elements that paint nothing (in print), or run. */
const dropped = new Set(
  "script metadata title desc animate animateColor animateMotion animateTransform set discard mpath view cursor audio video iframe canvas handler listener".split(
    " ",
  ),
);

export interface CleanSvg {
  readonly source: string;
  readonly width: number;
  readonly height: number;
  /** All text that may be set. */
  readonly text: string;
  readonly serif: boolean;
  readonly bold: boolean;
  readonly isVector: boolean;
}

/**
 * Reads an SVG and writes it anew with its picture only: no scripts, comments, links or other programs' data, entities
 * resolved, fonts named by their kind.
 * @throws AssetFault when it is no SVG, is not well formed, says no size, or refers to anything outside itself
 */
export function cleanSvg(text: string): CleanSvg {
  return new Cleaner().clean(text);
}

class Cleaner {
  readonly #parser = new SaxesParser({ xmlns: true, position: false });
  readonly #families = new Families();
  readonly #references = new References();
  readonly #open: string[] = [];
  #out = "";
  #text = "";
  #size: { width: number; height: number } | null = null;
  /** The namespace that counts as SVG's: some programs leave it out. */
  #namespace = SVG;
  #count = 0;
  /** Open elements below one that is dropped, itself included. */
  #skipped = 0;
  /** Text that is dropped with a foreignObject outside of a switch. */
  #foreign = "";
  #isForeign = false;

  clean(text: string): CleanSvg {
    const parser = this.#parser;
    parser.on("error", () => {
      throw damaged("XML");
    });
    parser.on("doctype", (doctype) => Object.assign(parser.ENTITIES, entitiesOf(doctype)));
    parser.on("opentag", (tag) => this.#opened(tag));
    parser.on("text", (data) => this.#data(data));
    parser.on("cdata", (data) => this.#data(data));
    parser.on("closetag", () => this.#closed());
    parser.write(text).close();
    if (this.#size === null) throw damaged("svg");
    if (/[^\s\u3000]/.test(this.#foreign))
      throw unsupported(
        "文字がHTML（foreignObject）で書かれたSVG",
        "an SVG whose text is HTML (foreignObject)",
      );
    const { serif, bold } = this.#families;
    const { isVector } = this.#references;
    return { source: this.#out, ...this.#size, text: this.#text, serif, bold, isVector };
  }

  #opened(tag: SaxesTagNS): void {
    if (++this.#count > LIMITS.elements) throw damaged("elements");
    if (this.#open.length === 0 && this.#skipped === 0) this.#root(tag);
    if (this.#skipped > 0 || tag.uri !== this.#namespace || dropped.has(tag.local)) {
      this.#skipped++;
      return;
    }
    if (tag.local === "foreignObject") {
      this.#isForeign = this.#open.at(-1) !== "switch";
      this.#skipped++;
      return;
    }
    // A link is a group, or a stretch of text: where it leads is nothing to print.
    const group = this.#open.includes("text") ? "tspan" : "g";
    const name = tag.local === "a" ? group : tag.local;
    const root = this.#open.length === 0 ? this.#rootAttributes() : "";
    this.#open.push(name);
    const attributes = Object.values(tag.attributes).map((one) => this.#attribute(one, tag));
    this.#out += `<${name}${root}${attributes.join("")}>`;
  }

  #root(tag: SaxesTagNS): void {
    if (tag.local !== "svg" || (tag.uri !== SVG && tag.uri !== "")) throw damaged("svg");
    this.#namespace = tag.uri;
    const attributes = Object.values(tag.attributes).map(({ name, value }) => [name, value] as const);
    this.#size = svgSize(new Map(attributes));
    if (this.#size === null) throw new AssetFault("asset/no-size", {});
  }

  /** The size is said once more in pixels: of percentages and the like every reader makes something else. */
  #rootAttributes(): string {
    const { width, height } = this.#size ?? { width: 0, height: 0 };
    const size = `width="${width / PT_PER_PX}" height="${height / PT_PER_PX}"`;
    return ` xmlns="${SVG}" xmlns:xlink="${XLINK}" ${size}`;
  }

  #attribute({ uri, local, name, value }: SaxesAttributeNS, tag: SaxesTagNS): string {
    if (local === "href" && (uri === XLINK || uri === "")) {
      // Where both are written the one without a prefix counts. SVG 2, 16.1.6
      const isSecond = uri === XLINK && tag.attributes.href !== undefined;
      if (tag.local === "a" || isSecond) return "";
      this.#references.href(value);
      return ` xlink:href="${escaped(value)}"`;
    }
    if (uri === XML) return local === "space" ? ` xml:space="${escaped(value)}"` : "";
    if (uri !== "" || name.includes(":") || name === "xmlns" || /^on/i.test(name)) return "";
    if (this.#open.length === 1 && (name === "width" || name === "height")) return "";
    if (name === "id") this.#references.id(value, tag.local);
    return ` ${name}="${escaped(this.#value(name, value))}"`;
  }

  #value(name: string, value: string): string {
    if (name === "font-family") return this.#families.attribute(value);
    this.#references.css(name === "style" ? value : `${name}:${value}`);
    if (name === "style") return this.#families.css(value);
    if (name === "font-weight") this.#families.css(`font-weight:${value}`);
    return value;
  }

  #data(data: string): void {
    if (this.#skipped > 0) {
      if (this.#isForeign) this.#foreign += data;
      return;
    }
    const parent = this.#open.at(-1);
    if (parent === undefined) return;
    if (parent === "style") {
      this.#references.css(data);
      this.#out += escaped(this.#families.css(data));
      return;
    }
    this.#out += escaped(data);
    if (parent === "text" || parent === "tspan" || parent === "textPath" || parent === "g")
      this.#text += data;
  }

  #closed(): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      if (this.#skipped === 0) this.#isForeign = false;
      return;
    }
    const name = this.#open.pop();
    if (name !== undefined) this.#out += `</${name}>`;
  }
}

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}
