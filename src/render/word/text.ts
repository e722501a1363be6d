import type { IParagraphOptions, ParagraphChild } from "docx";
import type { Heading, Inline, Kigaki, Paragraph, ParagraphFormat } from "../../document/tree.ts";
import type { Flow } from "./flow.ts";
import { emOf, type Scale, sizeOf } from "./geometry.ts";
import { type Edges, edgesOf, indentAttributes } from "./indent.ts";
import { runsOf } from "./inline.ts";
import { marginTabOf } from "./margin-tab.ts";
import { type ExtraProperties, JapaneseParagraph } from "./paragraph.ts";
import { headingPitch, pitch } from "./pitch.ts";
import type { Look } from "./run.ts";
import { marginTabRun, tabStopsOf } from "./tabs.ts";

/** A list item's label beside its first paragraph: it stands at `at`, twips from the column's start edge. */
export interface Beside {
  readonly at: number;
  /** `edges`: the content's own; `stops`: where the paragraph's tabs stop, twips from the column's start edge. */
  readonly runs: (look: Look, edges: Edges, stops: readonly number[]) => readonly ParagraphChild[];
}

/** A paragraph, heading or 記 as a real Word paragraph. */
export function textParagraph(
  node: Paragraph | Heading | Kigaki,
  flow: Flow,
  beside?: Beside,
  border?: IParagraphOptions["border"],
): JapaneseParagraph {
  const { format } = node;
  const scale = textScale(format, flow);
  const look = lookOf(format, scale.size, node.type === "p" ? flow.size : flow.making.normalSize);
  const over = beside === undefined ? marginTabOf(node, flow, scale) : null;
  const edges = edgesOf(format, flow, scale, over !== null);
  const tabStops = tabStopsOf(format, beside === undefined ? null : edges.first, over, flow, scale);
  const stops = tabStops.map(({ position }) => Number(position));
  const styleId = styleIdOf(node, flow);
  // LibreOffice 7.4 forgets it for the 25th paragraph of a sheet: so many it deals to each before it sets any.
  const keepNext = format.keepWithNext || node.type === "kigaki";
  const options: IParagraphOptions = {
    ...(styleId === null ? {} : { style: styleId }),
    ...(keepNext ? { keepNext } : {}),
    ...(takeBreak(flow) ? { pageBreakBefore: true } : {}),
    ...(border === undefined ? {} : { border }),
    ...(tabStops.length === 0 ? {} : { tabStops }),
    ...(look.size === look.styleSize ? {} : { run: { size: look.size } }),
    children: [...(beside?.runs(look, edges, stops) ?? [])],
  };
  const paragraph = new JapaneseParagraph(options, extraOf(node, besideEdges(edges, beside), look, flow));
  if (over === null) paragraph.append(...runsOf(node.children, look, flow));
  else
    paragraph.append(
      ...runsOf(over.before, look, flow),
      marginTabRun(over, look),
      ...runsOf(over.after, look, flow),
    );
  return paragraph;
}

/** The look a text has where no inline changes it. Sizes in half-points. */
export function lookOf(
  { family, bold }: Pick<ParagraphFormat, "family" | "bold">,
  size: number,
  styleSize: number,
): Look {
  return { family, size, paragraphSize: size, styleSize, bold, underline: false, dots: false, script: null };
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

const plain = { family: "mincho", bold: false } as const;

/** An empty line of the flow. */
export function emptyLine(flow: Flow): JapaneseParagraph {
  return new JapaneseParagraph(
    {
      ...(flow.styleId === null ? {} : { style: flow.styleId }),
      ...(takeBreak(flow) ? { pageBreakBefore: true } : {}),
    },
    pitch([], lookOf(plain, flow.size, flow.size), flow),
  );
}

/** Whether the next paragraph opens a page; asked by the one that does. */
export function takeBreak(flow: Flow): boolean {
  const { pageBreak } = flow.pending;
  flow.pending.pageBreak = false;
  return pageBreak;
}

/** em of the paragraph's own size, 行 of the page's grid. */
export function textScale(format: ParagraphFormat, flow: Flow): Scale {
  const { lineFeed } = flow.page;
  return { size: sizeOf(format.size, { size: flow.size, lineFeed }), lineFeed };
}

/** The label stands at its own edge, the content's other lines hang. */
function besideEdges(edges: Edges, beside: Beside | undefined): Edges {
  return beside === undefined ? edges : { ...edges, first: beside.at };
}

function styleIdOf(node: Paragraph | Heading | Kigaki, flow: Flow): string | null {
  if (node.type === "heading") return `Heading${node.level}`;
  return node.type === "kigaki" ? "NoteHeading" : flow.styleId;
}

function extraOf(node: Paragraph | Heading | Kigaki, edges: Edges, look: Look, flow: Flow): ExtraProperties {
  const ind = indentAttributes(edges, look.size, look.styleSize);
  const jc = justification(node, flow);
  const isSolid = isSpread(node.children);
  return {
    ...(isSolid ? { "w:autoSpaceDE": { "w:val": 0 } } : {}),
    // Digits of a vertical line are 縦中横, which is set solid (cl-30).
    ...(isSolid || flow.vertical !== null ? { "w:autoSpaceDN": { "w:val": 0 } } : {}),
    ...(headingPitch(node, edges, look, flow) ?? pitch(node.children, look, flow)),
    ...(ind === null ? {} : { "w:ind": ind }),
    ...(jc === null ? {} : { "w:jc": { "w:val": jc } }),
  };
}

/** Nothing but 字取り and 均等割り: their widths are exact, 和欧間 must not add to them. */
function isSpread(children: readonly Inline[]): boolean {
  return children.length > 0 && children.every(isSpreadInline);
}

function isSpreadInline(inline: Inline): boolean {
  if (inline.type === "jidori" || inline.type === "kinto") return true;
  switch (inline.type) {
    case "b":
    case "u":
    case "dots":
    case "font":
    case "ref":
      return isSpread(inline.children);
    default:
      return false;
  }
}

/** w:jc where it differs from the style's: 標準 is justified, cells are flush left (their slack stays at the line end). */
function justification(node: Paragraph | Heading | Kigaki, flow: Flow): string | null {
  switch (node.format.align) {
    case "center":
      return node.type === "kigaki" ? null : "center";
    case "end":
      return "right";
    case "start":
      return flow.inCell ? along(flow) : "left";
    case "justify":
      return node.type === "kigaki" ? "both" : along(flow);
  }
}

/** The middle of a vertical cell is the middle of its line. */
function along(flow: Flow): string | null {
  return flow.vertical === "middle" ? "center" : null;
}
