import { attributeOf } from "../../records/sheet/xlsx/xml.ts";
import type { DocxParts } from "./parts.ts";

/** What a paragraph style says that matters for reading. */
interface Style {
  name: string;
  basedOn: string | null;
  outline: number | null;
  num: string | null;
  level: number | null;
  breaks: boolean;
}

/** The paragraph styles of a Word file. */
export class Styles {
  readonly #styles = new Map<string, Style>();

  constructor(parts: DocxParts) {
    let style: Style | null = null;
    for (const name of parts.related("styles")) {
      parts.read(name, {
        open: (element, attributes) => {
          const value = attributeOf(attributes, "val") ?? "";
          if (element === "style") {
            style = { name: "", basedOn: null, outline: null, num: null, level: null, breaks: false };
            this.#styles.set(attributeOf(attributes, "styleId") ?? "", style);
          } else if (style !== null) setStyle(style, element, value);
        },
        close: (element) => {
          if (element === "style") style = null;
        },
      });
    }
  }

  /** A heading by its level in the outline, its own name, or that of a style it is based on. */
  isHeading(id: string | null): boolean {
    return this.#first(id, (style) => (isHeading(style) ? true : null)) ?? false;
  }

  breaksPage(id: string | null): boolean {
    return this.#first(id, (style) => (style.breaks ? true : null)) ?? false;
  }

  /** The list a style numbers its paragraphs by. */
  numbering(id: string | null): { readonly num: string; readonly level: number } | null {
    const num = this.#first(id, (style) => style.num);
    const level = this.#first(id, (style) => style.level);
    return num === null ? null : { num, level: level ?? 0 };
  }

  /** The first answer along basedOn; a ring of styles ends where it began. */
  #first<T>(id: string | null, asked: (style: Style) => T | null): T | null {
    const met = new Set<string>();
    for (let at = id; at !== null && !met.has(at); ) {
      met.add(at);
      const style = this.#styles.get(at);
      if (style === undefined) return null;
      const answer = asked(style);
      if (answer !== null) return answer;
      at = style.basedOn;
    }
    return null;
  }
}

function isHeading({ name, outline }: Style): boolean {
  return (
    (outline !== null && outline < 9) || /^(?:heading [1-9]|title|見出し\s*[1-9１-９]|表題)$/iu.test(name)
  );
}

function setStyle(style: Style, element: string, value: string): void {
  if (element === "name") style.name = value;
  else if (element === "basedOn") style.basedOn = value;
  else if (element === "outlineLvl") style.outline = Number(value);
  else if (element === "numId") style.num = value;
  else if (element === "ilvl") style.level = Number(value) || 0;
  else if (element === "pageBreakBefore") style.breaks = value !== "0" && value !== "false";
}
