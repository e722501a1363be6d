/** The parts of kinsoku-check.mjs that tests read. */
interface Counted {
  readonly total: number;
  /** `p1 …行の終わり|次の行の始…` */
  readonly ex: readonly string[];
}
export interface Summary {
  readonly pages: number;
  readonly lines: number;
  readonly unmatchedLines?: number;
  readonly glyphUnicode: { readonly radicals: number; readonly wrongFullwidth: number };
  readonly gyotoKinsoku: Counted;
  readonly gyomatsuKinsoku: Counted;
  readonly bunriKinshi: Counted;
  readonly overfull: {
    readonly lines: number;
    readonly ex: readonly { readonly page: number; readonly text: string; readonly by: number }[];
    readonly glyphsAcrossRule: number;
    readonly glyphsOffPage: number;
  };
  readonly doubledPunct: { readonly pairs: number; readonly tight: number; readonly ex: readonly string[] };
  readonly waOu: { readonly pairs: number; readonly spaced: number; readonly share: number | null };
  readonly rightEdge: { readonly lines: number; readonly maxAbs: number; readonly within05pt: number | null };
  readonly justification: { readonly lines: number; readonly linesGapOverHalfEm: number };
}
export interface CheckedLine {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly para: number;
  readonly first?: boolean;
  readonly last?: boolean;
  readonly dev?: number;
  readonly text: string;
}
export function check(
  file: string,
  options?: { readonly source?: readonly string[] | null; readonly examples?: number },
): {
  readonly summary: Summary;
  readonly pages: readonly { readonly page: number; readonly lines: readonly CheckedLine[] }[];
};
