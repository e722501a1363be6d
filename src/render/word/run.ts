import { type IFontAttributesProperties, type IRunOptions, Tab, TextRun } from "docx";
import type { FontFamily } from "../../document/tree.ts";

/** ＭＳ 明朝 and ＭＳ ゴシック by name: every office's Windows has them, kanji 1 em, ASCII half an em. */
export const fontNames: Readonly<Record<FontFamily, string>> = {
  mincho: "ＭＳ 明朝",
  gothic: "ＭＳ ゴシック",
};

/** How text looks. Sizes in half-points; `styleSize` is what the paragraph's style says already. */
export interface Look {
  readonly family: FontFamily;
  readonly size: number;
  /** The paragraph's own size: what an em of a `font`'s size is. */
  readonly paragraphSize: number;
  readonly styleSize: number;
  readonly bold: boolean;
  readonly underline: boolean;
  /** 圏点. */
  readonly dots: boolean;
  /** 添え字: Word itself sets it smaller, above or below. */
  readonly script: "sup" | "sub" | null;
}

/** Signs that are full-width in Japanese and narrow elsewhere: Word asks the run's hint (“ ” … ① ×). */
const ambiguous =
  /[\u00a7\u00a8\u00b0\u00b1\u00b4\u00b6\u00d7\u00f7\u0370-\u04ff\u2010-\u2027\u2030-\u27bf]/u;

/** Marks and blanks: no 圏点 stands over them, though Word sets one over every character of a run (JLREQ 3.3.9). */
const bare = /([\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}!"',.:;?、。，．・：；！？｡､･‼⁇-⁉]+)/u;

/** Text in one look: one run, with 圏点 a run for each stretch that has them or not. */
export function textRuns(text: string, look: Look): readonly TextRun[] {
  if (!look.dots) return [runOf(text, look)];
  const parts = text.split(bare).filter((part) => part !== "");
  return parts.map((part) => runOf(part, { ...look, dots: !bare.test(part) }));
}

/** One run. Only what differs from the paragraph's style is written. */
export function runOf(text: string, look: Look, more: IRunOptions = {}): TextRun {
  return new TextRun({
    text,
    ...propertiesOf(look, ambiguous.test(text)),
    ...(look.dots ? { emphasisMark: { type: "dot" } } : {}),
    ...(look.script === "sup" ? { superScript: true } : {}),
    ...(look.script === "sub" ? { subScript: true } : {}),
    ...more,
  });
}

/** A tab as Word's own; its leader is drawn in the look of the text around it. */
export function tabRun(look: Look): TextRun {
  return new TextRun({ children: [new Tab()], ...propertiesOf(look, false) });
}

/** What a run's look needs beside its paragraph's style. @param hinted it holds signs that are full-width in Japanese only */
export function propertiesOf(look: Look, hinted: boolean): IRunOptions {
  const font = fontOf(look.family, hinted);
  return {
    ...(font === null ? {} : { font }),
    ...(look.bold ? { bold: true } : {}),
    ...(look.underline ? { underline: {} } : {}),
    ...(look.size === look.styleSize ? {} : { size: look.size }),
  };
}

function fontOf(family: FontFamily, hinted: boolean): IFontAttributesProperties | null {
  const hint = hinted ? { hint: "eastAsia" } : {};
  if (family === "mincho") return hinted ? hint : null;
  const name = fontNames[family];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, ...hint };
}
