import { words } from "./words.ts";

/** 検査 */
export const findingWords = words({
  ja: {
    title: "検査",
    severity: { error: "誤り", warning: "注意", info: "参考" },
    count: (error: number, warning: number, info: number) =>
      [
        error > 0 && `誤り${error}件`,
        warning > 0 && `注意${warning}件`,
        error + warning === 0 && info > 0 && `参考${info}件`,
      ]
        .filter(Boolean)
        .join("、"),
    good: "誤りは見つかりませんでした。",
    goodShort: "誤りなし",
    place: (field: string) => field.split("/").join(" › "),
    line: (line: number) => `${line}行目`,
    open: "検査を開く",
    shut: "検査を閉じる",
  },
  en: {
    title: "Check",
    severity: { error: "Error", warning: "Warning", info: "Note" },
    count: (error: number, warning: number, info: number) =>
      [
        error > 0 && `${error} ${error === 1 ? "error" : "errors"}`,
        warning > 0 && `${warning} ${warning === 1 ? "warning" : "warnings"}`,
        error + warning === 0 && info > 0 && `${info} ${info === 1 ? "note" : "notes"}`,
      ]
        .filter(Boolean)
        .join(", "),
    good: "No errors were found.",
    goodShort: "No errors",
    place: (field: string) => field.split("/").join(" › "),
    line: (line: number) => `line ${line}`,
    open: "Open the check",
    shut: "Close the check",
  },
});
