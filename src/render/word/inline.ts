import { type IFontAttributesProperties, type IRunOptions, TextRun } from "docx";
import type { FontFamily, Inline } from "../../document/tree.ts";
import { advanceOf, clustersOf } from "./advance.ts";
import type { Flow } from "./flow.ts";
import { twipsOf } from "./geometry.ts";
import { type SpreadPiece, spreadBy, spreadTo, textOf } from "./spread.ts";

/** ＭＳ 明朝 and ＭＳ ゴシック by name: every office's Windows has them, kanji 1 em, ASCII half an em. */
export const fontNames: Readonly<Record<FontFamily, string>> = {
  mincho: "ＭＳ 明朝",
  gothic: "ＭＳ ゴシック",
};

/** How a paragraph's text looks. Sizes in half-points; `styleSize` is what the paragraph's style says already. */
export interface Look {
  readonly family: FontFamily;
  readonly size: number;
  readonly styleSize: number;
  readonly bold: boolean;
  readonly underline: boolean;
}

/** Signs that are full-width in Japanese and narrow elsewhere: Word asks the run's hint (“ ” … ① ×). */
const ambiguous =
  /[\u00a7\u00a8\u00b0\u00b1\u00b4\u00b6\u00d7\u00f7\u0370-\u04ff\u2010-\u2027\u2030-\u27bf]/u;

/** Text pieces that follow each other in one look become one run: Word users edit runs, not template pieces. */
export function runsOf(inlines: readonly Inline[], look: Look, flow: Flow): readonly TextRun[] {
  const runs: TextRun[] = [];
  let text = "";
  const flush = (): void => {
    if (text !== "") runs.push(runOf(text, look));
    text = "";
  };
  for (const inline of inlines) {
    if (inline.type === "text") {
      text += inline.value;
      continue;
    }
    flush();
    runs.push(...furnitureOf(inline, look, flow));
  }
  flush();
  return runs;
}

function furnitureOf(inline: Exclude<Inline, { type: "text" }>, look: Look, flow: Flow): readonly TextRun[] {
  switch (inline.type) {
    case "b":
      return runsOf(inline.children, { ...look, bold: true }, flow);
    case "u":
      return runsOf(inline.children, { ...look, underline: true }, flow);
    case "br":
      return [new TextRun({ break: 1 })];
    case "jidori":
      return fitted(textOf(inline.children), twipsOf(inline.width, scaleOf(look, flow)), look, flow);
    case "kinto":
      return inline.group === null
        ? spread(
            spreadBy(
              textOf(inline.children),
              inline.gap === null ? 0 : twipsOf(inline.gap, scaleOf(look, flow)),
            ),
            look,
          )
        : fitted(textOf(inline.children), flow.groups.get(inline.group) ?? 0, look, flow);
  }
}

const scaleOf = (look: Look, flow: Flow) => ({ size: look.size, lineFeed: flow.page.lineFeed });

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

/** One run. Only what differs from the paragraph's style is written. */
export function runOf(text: string, look: Look, more: IRunOptions = {}): TextRun {
  const font = fontOf(look.family, ambiguous.test(text));
  return new TextRun({
    text,
    ...(font === null ? {} : { font }),
    ...(look.bold ? { bold: true } : {}),
    ...(look.underline ? { underline: {} } : {}),
    ...(look.size === look.styleSize ? {} : { size: look.size }),
    ...more,
  });
}

function fontOf(family: FontFamily, hinted: boolean): IFontAttributesProperties | null {
  const hint = hinted ? { hint: "eastAsia" } : {};
  if (family === "mincho") return hinted ? hint : null;
  const name = fontNames[family];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, ...hint };
}
