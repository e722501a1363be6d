import type { Diagnostic, Place } from "../../diagnostic/index.ts";
import type { WarekiDate } from "../../notation/index.ts";
import type { Profile } from "../../records/profile.ts";
import type { CheckReportValues } from "./model.ts";

/** What a 点検結果 is made of. */
export interface CheckReportSource {
  readonly date: WarekiDate;
  readonly files: readonly string[];
  readonly papers: number;
  readonly findings: readonly Diagnostic[];
  readonly accepted: readonly { readonly diagnostic: Diagnostic; readonly reason: string }[];
  /** How a file is called on paper. */
  readonly nameOf: (file: string) => string;
}

/** Characters of a place's words: enough to find it, and the message says what differs. */
const MOST_WORDS = 40;

type Kind = CheckReportValues["findings"][number]["kind"];

/** Severities in the words of those who read papers. */
export const findingKinds: Readonly<Record<Diagnostic["severity"], Kind>> = {
  error: "誤り",
  warning: "不一致",
  info: "表記",
};

const ORDER: readonly Diagnostic["severity"][] = ["error", "warning", "info"];

/** What the check has found → the sheet: contradictions first. */
export function checkReportValues(
  { date, files, papers, findings, accepted, nameOf }: CheckReportSource,
  profile: Profile,
): CheckReportValues {
  const count = (severity: Diagnostic["severity"]): number =>
    findings.filter((one) => one.severity === severity).length;
  const sorted = ORDER.flatMap((severity) => findings.filter((one) => one.severity === severity));
  const { firstYear, digits, articleMark } = profile.notation;
  return {
    date,
    files: files.map(nameOf),
    papers,
    counts: { files: files.length, errors: count("error"), warnings: count("warning"), notes: count("info") },
    findings: sorted.map(({ severity, message, hint, places }, at) => ({
      number: at + 1,
      kind: findingKinds[severity],
      message: message.ja,
      hint: hint === null || hint.ja === "" ? null : hint.ja,
      places: places.map((place) => placeText(place, nameOf)),
    })),
    accepted: accepted.map(({ diagnostic, reason }, at) => ({
      ...{ number: at + 1, message: diagnostic.message.ja, reason },
    })),
    notation: { firstYear, digits, articleMark },
  };
}

/** 様式4_窓口.docx 段落12「令和3年3月1日から」, cases/窓口.yaml 14行 様式4/日付「…」 */
function placeText(
  { file, line, sheet, cell, path, excerpt }: Place,
  nameOf: (file: string) => string,
): { where: string; words: string | null } {
  const parts = [
    ...(file === undefined ? [] : [nameOf(file)]),
    ...(sheet === undefined ? [] : [`${sheet}!${cell ?? ""}`]),
    ...(line === undefined ? [] : [`${line}行`]),
    // 表1 4行3列: a narrow blank between two figures is not seen.
    ...(path === undefined || path === "" ? [] : [path.replaceAll(" ", "\u3000")]),
  ];
  const words = [...(excerpt?.trim() ?? "")];
  const shown = words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join("")}…` : words.join("");
  return { where: parts.join("　"), words: shown === "" ? null : shown };
}
