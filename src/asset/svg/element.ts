import { SaxesParser } from "saxes";

/** An element of a simplified SVG, which has no text. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgElement[];
}

/** The root of a well-formed file. @throws Error when it is not: resvg has written it */
export function elementOf(source: string): SvgElement {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const top: SvgElement[] = [];
  const open: { readonly children: SvgElement[] }[] = [{ children: top }];
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.write(source).close();
  const [root] = top;
  if (root === undefined) throw new Error("a simplified SVG without a root");
  return root;
}
