import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** The parts of a package, parsed. @throws when one is not well-formed XML */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, XmlElement> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, parsed(strFromU8(part))]));
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

function parsed(xml: string): XmlElement {
  const top: Open = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("error", (fault) => {
    throw fault;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Open = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    for (const one of open) one.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  return top.children[0] ?? top;
}

export function part(parts: ReadonlyMap<string, XmlElement>, name: string): XmlElement {
  const found = parts.get(name);
  if (found === undefined) throw new Error(`no ${name}: ${[...parts.keys()].join(", ")}`);
  return found;
}

export function child(element: XmlElement, name: string): XmlElement {
  const found = element.children.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ${name} in ${element.name}`);
  return found;
}

/** What stands in a sheet: cells by address, merged ranges with their first cell's address. */
export interface SheetSeen {
  readonly element: XmlElement;
  readonly texts: ReadonlyMap<string, string>;
  readonly merges: readonly string[];
  /** Style of each cell by address. */
  readonly styles: ReadonlyMap<string, number>;
}

/** @param index  0 = the first sheet */
export function sheetSeen(parts: ReadonlyMap<string, XmlElement>, index: number): SheetSeen {
  const element = part(parts, `xl/worksheets/sheet${index + 1}.xml`);
  const strings = part(parts, "xl/sharedStrings.xml").children.map((one) => one.text);
  const cells = child(element, "sheetData").children.flatMap((row) => row.children);
  const merges = element.children.find((one) => one.name === "mergeCells")?.children ?? [];
  return {
    element,
    texts: new Map(
      cells
        .filter((cell) => cell.text !== "")
        .map((cell) => [cell.attributes.r ?? "", strings[Number(cell.text)] ?? "?"]),
    ),
    merges: merges.map((merge) => merge.attributes.ref ?? ""),
    styles: new Map(cells.map((cell) => [cell.attributes.r ?? "", Number(cell.attributes.s ?? 0)])),
  };
}

/** AB12 → [27, 12] */
export function columnAndRow(address: string): readonly [number, number] {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1, Number(row)];
}

/** Every cell of A1:B3. */
export function cellsOf(range: string): readonly (readonly [number, number])[] {
  const [from = "", to = from] = range.split(":");
  const [left, top] = columnAndRow(from);
  const [right, bottom] = columnAndRow(to);
  const cells: (readonly [number, number])[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push([column, row]);
  return cells;
}
