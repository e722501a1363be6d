import { SaxesParser } from "saxes";
import { diagnose } from "../../../diagnostic/index.ts";
import { FileFault } from "./fault.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one part wants to hear. Names come without their namespace prefix (x:row is row). */
export interface XmlReader {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Goes through the XML of a part. @throws FileFault when it is not well-formed */
export function readXml(source: string, reader: XmlReader, file: string): void {
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on("error", () => {
    throw new FileFault(diagnose("sheet/damaged", {}, { file }));
  });
  parser.on("opentag", ({ name, attributes }) => reader.open(localName(name), attributes));
  parser.on("closetag", ({ name }) => reader.close?.(localName(name)));
  parser.on("text", (text) => reader.text?.(text));
  parser.write(source).close();
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute whatever its prefix (r:id). */
export function attributeOf(attributes: Attributes, local: string): string | undefined {
  if (attributes[local] !== undefined) return attributes[local];
  const name = Object.keys(attributes).find((one) => localName(one) === local);
  return name === undefined ? undefined : attributes[name];
}

/** Whether an attribute says yes. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
