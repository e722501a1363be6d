import { type IRunOptions, TextRun } from "docx";
import type { Font, Inline, Ref } from "../../document/tree.ts";
import { advanceOf, clustersOf } from "./advance.ts";
import { Element } from "./element.ts";
import type { Flow } from "./flow.ts";
import { type Scale, sizeOf, twipsOf } from "./geometry.ts";
import { type Look, runOf, tabRun, textRuns } from "./run.ts";
import { type SpreadPiece, spreadBy, spreadTo, textOf } from "./spread.ts";
import { acrossRun, verticalRuns } from "./vertical.ts";

/** Text, or a link around it. */
export type WordInline = TextRun | Element;

/** Text pieces that follow each other in one look become one run: Word users edit runs, not template pieces. */
export function runsOf(inlines: readonly Inline[], look: Look, flow: Flow): readonly WordInline[] {
  const runs: WordInline[] = [];
  let text = "";
  const flush = (): void => {
    if (text !== "")
      runs.push(...(flow.vertical === null ? textRuns(text, look) : verticalRuns(text, look, flow)));
    text = "";
  };
  for (const inline of inlines) {
    if (inline.type === "text") text += inline.value;
    else if (inline.type === "tcy" && flow.vertical === null) text += textOf(inline.children);
    else {
      flush();
      runs.push(...furnitureOf(inline, look, flow));
    }
  }
  flush();
  return runs;
}

type Furniture = Exclude<Inline, { type: "text" }>;

function furnitureOf(inline: Furniture, look: Look, flow: Flow): readonly WordInline[] {
  switch (inline.type) {
    case "b":
    case "u":
    case "dots":
    case "font":
    case "sup":
    case "sub":
      return runsOf(inline.children, lookIn(inline, look, flow), flow);
    case "ref":
      return linkOf(inline, look, flow);
    case "tcy":
      return [acrossRun(textOf(inline.children), look, flow)];
    case "tab":
      return [tabRun(look)];
    case "br":
      return [new TextRun({ break: 1 })];
    case "jidori":
      return fitted(textOf(inline.children), twipsOf(inline.width, scaleOf(look, flow)), look, flow);
    case "kinto": {
      const text = textOf(inline.children);
      if (inline.group !== null) return fitted(text, flow.groups.get(inline.group) ?? 0, look, flow);
      const gap = inline.gap === null ? 0 : twipsOf(inline.gap, scaleOf(look, flow));
      return spread(spreadBy(text, gap), look);
    }
  }
}

/** A link to another document of the book, black as the text around it: papers are printed. Alone, it is plain text. */
function linkOf(ref: Ref, look: Look, flow: Flow): readonly WordInline[] {
  const anchor = flow.making.anchors.get(ref.to);
  if (anchor === undefined) return runsOf(ref.children, look, flow);
  // A link within a link has nowhere to stand.
  const inner = { ...flow, making: { ...flow.making, anchors: new Map() } };
  const attributes = { "w:anchor": anchor, "w:history": 1 };
  return [new Element("w:hyperlink", attributes, ...runsOf(ref.children, look, inner))];
}

type Wrapping = Extract<Inline, { type: "b" | "u" | "dots" | "font" | "ref" | "sup" | "sub" }>;

/** The look of what stands inside an inline that changes it. */
export function lookIn(inline: Wrapping, look: Look, flow: Flow): Look {
  switch (inline.type) {
    case "b":
      return { ...look, bold: true };
    case "u":
      return { ...look, underline: true };
    case "dots":
      return { ...look, dots: true };
    case "font":
      return fontLook(inline, look, flow);
    case "ref":
      return look;
    case "sup":
    case "sub":
      return { ...look, script: inline.type };
  }
}

function fontLook({ size, family }: Font, look: Look, flow: Flow): Look {
  const scale = { size: look.paragraphSize, lineFeed: flow.page.lineFeed };
  return {
    ...look,
    size: size === null ? look.size : sizeOf(size, scale),
    family: family ?? look.family,
  };
}

/** Lengths inside a text are counted in its own em. */
export function scaleOf(look: Look, flow: Flow): Scale {
  return { size: look.size, lineFeed: flow.page.lineFeed };
}

/** Text fitted to a width: w:fitText for Word, the same as w:spacing for readers that do not know it (LibreOffice). */
function fitted(text: string, width: number, look: Look, flow: Flow): readonly TextRun[] {
  const pieces = spreadTo(text, look.size, width);
  if (clustersOf(text).length < 2 || advanceOf(text, look.size) > width) return spread(pieces, look);
  return spread(pieces, look, { fitText: { width, group: flow.making.fitTextIds.next() } });
}

function spread(pieces: readonly SpreadPiece[], look: Look, more: IRunOptions = {}): readonly TextRun[] {
  return pieces.map(({ text, spacing }) =>
    runOf(text, look, spacing === 0 ? more : { ...more, characterSpacing: spacing }),
  );
}
