import type { IParagraphOptions, ParagraphChild } from "docx";
import type { Heading, Inline, Kigaki, Paragraph, ParagraphFormat } from "../../document/tree.ts";
import type { Flow } from "./flow.ts";
import { cellLineFeed, emOf, largeLineFeed, type Scale, sizeOf } from "./geometry.ts";
import { type Edges, edgesOf, indentAttributes } from "./indent.ts";
import { type Look, runsOf } from "./inline.ts";
import { type ExtraProperties, JapaneseParagraph } from "./paragraph.ts";

/** A list item's label beside its first paragraph: it stands at `at`, twips from the column's start edge. */
export interface Beside {
  readonly at: number;
  /** `edges`: the content's own. */
  readonly runs: (look: Look, edges: Edges) => readonly ParagraphChild[];
}

/** A paragraph, heading or 記 as a real Word paragraph. */
export function textParagraph(
  node: Paragraph | Heading | Kigaki,
  flow: Flow,
  beside?: Beside,
): JapaneseParagraph {
  const { format } = node;
  const scale = textScale(format, flow);
  const styleSize = node.type === "p" ? flow.size : flow.making.normalSize;
  const look: Look = {
    family: format.family,
    size: scale.size,
    styleSize,
    bold: format.bold,
    underline: false,
  };
  const edges = edgesOf(format, flow, scale);
  const styleId = styleIdOf(node, flow);
  const keepNext = format.keepWithNext || node.type === "kigaki";
  const options: IParagraphOptions = {
    ...(styleId === null ? {} : { style: styleId }),
    ...(keepNext ? { keepNext } : {}),
    ...(takeBreak(flow) ? { pageBreakBefore: true } : {}),
    ...(beside === undefined ? {} : tabStops(edges)),
    ...(scale.size === styleSize ? {} : { run: { size: scale.size } }),
    children: [...(beside?.runs(look, edges) ?? []), ...runsOf(node.children, look, flow)],
  };
  return new JapaneseParagraph(options, extraOf(node, besideEdges(edges, beside), scale, flow));
}

/** An empty paragraph of exactly `height` twips (at least a point). */
export function exactSpace(height: number, flow: Flow): JapaneseParagraph {
  const size = Math.min(flow.size, Math.max(2, Math.floor(height / emOf(1))));
  return new JapaneseParagraph(
    { ...(takeBreak(flow) ? { pageBreakBefore: true } : {}), run: { size } },
    {
      "w:snapToGrid": { "w:val": 0 },
      "w:spacing": { "w:line": Math.max(20, height), "w:lineRule": "exact" },
    },
  );
}

/** One line of the grid with a rule in its middle. */
export function ruledLine(flow: Flow): JapaneseParagraph {
  const line = Math.round(flow.lineFeed / 2);
  return new JapaneseParagraph(
    {
      ...(takeBreak(flow) ? { pageBreakBefore: true } : {}),
      border: { bottom: { style: "single", size: 4, color: "auto", space: 0 } },
    },
    {
      "w:snapToGrid": { "w:val": 0 },
      "w:spacing": { "w:after": flow.lineFeed - line, "w:line": line, "w:lineRule": "exact" },
    },
  );
}

/** An empty line of the flow. */
export function emptyLine(flow: Flow): JapaneseParagraph {
  return new JapaneseParagraph(
    {
      ...(flow.styleId === null ? {} : { style: flow.styleId }),
      ...(takeBreak(flow) ? { pageBreakBefore: true } : {}),
    },
    pitch(flow.size, flow),
  );
}

function takeBreak(flow: Flow): boolean {
  const { pageBreak } = flow.pending;
  flow.pending.pageBreak = false;
  return pageBreak;
}

/** em of the paragraph's own size, 行 of the page's grid. */
function textScale(format: ParagraphFormat, flow: Flow): Scale {
  const { lineFeed } = flow.page;
  return { size: sizeOf(format.size, { size: flow.size, lineFeed }), lineFeed };
}

/** The label stands at its own edge, the content's other lines hang. */
function besideEdges(edges: Edges, beside: Beside | undefined): Edges {
  return beside === undefined ? edges : { ...edges, first: beside.at };
}

function tabStops(edges: Edges): IParagraphOptions {
  return { tabStops: [{ type: "left", position: edges.first }] };
}

function styleIdOf(node: Paragraph | Heading | Kigaki, flow: Flow): string | null {
  if (node.type === "heading") return `Heading${node.level}`;
  return node.type === "kigaki" ? "NoteHeading" : flow.styleId;
}

function extraOf(
  node: Paragraph | Heading | Kigaki,
  edges: Edges,
  scale: Scale,
  flow: Flow,
): ExtraProperties {
  const ind = indentAttributes(edges, scale.size, node.type === "p" ? flow.size : flow.making.normalSize);
  const jc = justification(node, flow);
  return {
    ...(isSpread(node.children) ? { "w:autoSpaceDE": { "w:val": 0 }, "w:autoSpaceDN": { "w:val": 0 } } : {}),
    ...pitch(scale.size, flow),
    ...(ind === null ? {} : { "w:ind": ind }),
    ...(jc === null ? {} : { "w:jc": { "w:val": jc } }),
  };
}

/** What Word's own line of a text size is high, in hundredths of an em: more than the grid's pitch takes two lines. */
const NATURAL_LINE = 130;

/** Text stays on the least whole lines of the grid it fits in; in cells the pitch follows another size. */
function pitch(size: number, flow: Flow): ExtraProperties {
  if (flow.inCell) return size === flow.size ? {} : exactPitch(cellLineFeed(flow.making.style, size));
  const fits = emOf(size) * NATURAL_LINE <= flow.lineFeed * 100;
  return fits ? {} : exactPitch(largeLineFeed(size, flow.lineFeed));
}

function exactPitch(line: number): ExtraProperties {
  return { "w:snapToGrid": { "w:val": 0 }, "w:spacing": { "w:line": line, "w:lineRule": "exact" } };
}

/** Nothing but 字取り and 均等割り: their widths are exact, 和欧間 must not add to them. */
function isSpread(children: readonly Inline[]): boolean {
  return children.length > 0 && children.every((one) => one.type === "jidori" || one.type === "kinto");
}

/** w:jc where it differs from the style's: 標準 is justified, cells are flush left (their slack stays at the line end). */
function justification(node: Paragraph | Heading | Kigaki, flow: Flow): string | null {
  switch (node.format.align) {
    case "center":
      return node.type === "kigaki" ? null : "center";
    case "end":
      return "right";
    case "start":
      return flow.inCell ? null : "left";
    case "justify":
      return node.type === "kigaki" ? "both" : null;
  }
}
