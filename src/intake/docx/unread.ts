import { type Diagnostic, diagnose } from "../../diagnostic/index.ts";

/** Kinds of things in a Word file whose words are not read. */
export type UnreadKind = "chart" | "smartArt" | "object" | "altChunk" | "symbol" | "picture";

const kinds: Readonly<Record<UnreadKind, { readonly what: string; readonly whatEn: string }>> = {
  chart: { what: "グラフ", whatEn: "charts" },
  smartArt: { what: "SmartArt", whatEn: "SmartArt" },
  object: { what: "埋め込まれたオブジェクト（Excel の表や数式など）", whatEn: "embedded objects" },
  altChunk: { what: "埋め込まれた別のファイル", whatEn: "embedded files" },
  symbol: { what: "記号用フォントの文字", whatEn: "characters of symbol fonts" },
  picture: { what: "図", whatEn: "pictures" },
};

/** Counts what could not be read of a file. */
export class Unread {
  readonly #counts = new Map<UnreadKind, number>();

  add(kind: UnreadKind): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  /** Pictures are told as a notice: every paper with a figure has them. */
  findings(file: string): readonly Diagnostic[] {
    return [...this.#counts].map(([kind, count]) => {
      const params = { ...kinds[kind], count: String(count) };
      return diagnose(kind === "picture" ? "intake/docx-pictures" : "intake/docx-unread", params, { file });
    });
  }
}
