/** An element of a simplified SVG, which has no text. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgElement[];
}

interface Open extends SvgElement {
  readonly children: SvgElement[];
}

/**
 * The root of a file as resvg writes it: elements and attributes and nothing else. Read by ourselves, because almost all
 * of it are attributes of thousands of signs, which a reader of any XML looks at one by one.
 *
 * @throws Error when it is of another form: resvg has written it
 */
export function elementOf(source: string): SvgElement {
  const document: Open = { name: "", attributes: {}, children: [] };
  const open: Open[] = [document];
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at)) {
    const around = open.at(-1) as Open;
    if (source[at + 1] === "/") {
      const close = `</${around.name}>`;
      if (!source.startsWith(close, at)) throw unexpected(source, at);
      at += close.length;
      open.pop();
      continue;
    }
    const { element, end, isEmpty } = tagAt(source, at);
    at = end;
    around.children.push(element);
    if (!isEmpty) open.push(element);
  }
  const [root] = document.children;
  if (root === undefined || open.length > 1) throw unexpected(source, source.length);
  return root;
}

/** @returns `end`: after its > */
function tagAt(source: string, from: number): { element: Open; end: number; isEmpty: boolean } {
  const name = matchAt(/<([A-Za-z][\w:.-]*)/y, source, from);
  if (name === null) throw unexpected(source, from);
  const attributes: Record<string, string> = {};
  let at = from + name[0].length;
  for (let key = keyAt(source, at); key !== null; key = keyAt(source, at)) {
    at += key[0].length;
    const end = source.indexOf(key[2] as string, at);
    if (end < 0) throw unexpected(source, at);
    attributes[key[1] as string] = resolved(source.slice(at, end));
    at = end + 1;
  }
  const close = matchAt(/\s*(\/?)>/y, source, at);
  if (close === null) throw unexpected(source, at);
  const element = { name: name[1] as string, attributes, children: [] };
  return { element, end: at + close[0].length, isEmpty: close[1] === "/" };
}

function keyAt(source: string, at: number): RegExpExecArray | null {
  return matchAt(/\s+([A-Za-z_][\w:.-]*)\s*=\s*(["'])/y, source, at);
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function resolved(value: string): string {
  return value.includes("&")
    ? value.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name] ?? "")
    : value;
}

function unexpected(source: string, at: number): Error {
  return new Error(`not a simplified SVG: ${JSON.stringify(source.slice(at, at + 40))}`);
}
