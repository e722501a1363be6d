import { relative, sep } from "node:path";
import type { Diagnostic, Language, Place } from "../diagnostic/index.ts";
import { packageFolder } from "../paper/office.ts";
import { sayIn } from "./words.ts";

/** What a finding is called: of papers that disagree with each other the words of 点検結果, of all others the usual ones. */
type SeverityKind = "error" | "disagreement" | "warning" | "notation" | "note";

const severityWords: Readonly<Record<Language, Readonly<Record<SeverityKind, string>>>> = {
  ja: { error: "誤り", disagreement: "不一致", warning: "注意", notation: "表記", note: "お知らせ" },
  en: {
    error: "error",
    disagreement: "disagreement",
    warning: "warning",
    notation: "notation",
    note: "note",
  },
};

/** Findings about the list of accepted ones (check/accepted-…) compare no papers. */
function severityKind({ code, severity }: Diagnostic): SeverityKind {
  if (severity === "error") return "error";
  const compares = code.startsWith("check/") && !code.startsWith("check/accepted-");
  if (severity === "warning") return compares ? "disagreement" : "warning";
  return compares ? "notation" : "note";
}

/**
 * Findings as a person reads them: severity, code and sentence; then where, and how to mend it.
 *
 * @param folder paths are shown relative to it where that is shorter
 */
export function reportText(findings: readonly Diagnostic[], language: Language, folder: string): string {
  return findings.map((one) => oneFinding(one, language, folder)).join("\n");
}

function oneFinding(one: Diagnostic, language: Language, folder: string): string {
  const say = sayIn(language);
  const lines = [`${severityWords[language][severityKind(one)]} ${one.code}  ${one.message[language]}`];
  const labels = { place: say("場所", "at"), hint: say("直し方", "hint") };
  for (const place of one.places) lines.push(`  ${labels.place}  ${placeText(place, folder, language)}`);
  const hint = one.hint?.[language];
  if (hint !== undefined && hint !== "")
    lines.push(`  ${labels.hint}  ${hint.split("\n").join("\n          ")}`);
  return lines.join("\n");
}

/** cases/tsuwa.yaml:14:9  様式4/日付  「令和7年2月30日」 */
export function placeText(place: Place, folder: string, language: Language): string {
  const parts: string[] = [];
  if (place.file !== undefined) {
    const position = [place.line, place.column].filter((n) => n !== undefined).join(":");
    parts.push([fileText(place.file, folder, language), position].filter((part) => part !== "").join(":"));
  }
  if (place.sheet !== undefined) parts.push(`${place.sheet}!${place.cell ?? ""}`);
  if (place.path !== undefined && place.path !== "") parts.push(place.path);
  if (place.excerpt !== undefined && place.excerpt !== "") parts.push(`「${place.excerpt.trim()}」`);
  return parts.join("  ");
}

/** A shipped template is known by its name; where the program lies says nothing to a clerk. */
function fileText(file: string, folder: string, language: Language): string {
  const shipped = relative(packageFolder, file);
  if (!shipped.startsWith(`templates${sep}`)) return shortPath(file, folder);
  return sayIn(language)(`（付属）${shipped}`, `(shipped) ${shipped}`);
}

/** The path as it is shown: relative to the folder where that is shorter. */
export function shortPath(file: string, folder: string): string {
  const short = relative(folder, file);
  return short !== "" && short.length < file.length ? short : file;
}

/**
 * 誤り 2件、注意 1件
 *
 * @param whole notes and what papers disagree in are counted, too, each where there is one
 */
export function countsText(findings: readonly Diagnostic[], language: Language, whole = false): string {
  const say = sayIn(language);
  const kinds = findings.map(severityKind);
  const count = (kind: SeverityKind) => kinds.filter((one) => one === kind).length;
  const told = (["error", "disagreement", "warning", "notation", "note"] as const).filter(
    (kind) => kind === "error" || kind === "warning" || (whole && count(kind) > 0),
  );
  const words = severityWords[language];
  return told
    .map((kind) => say(`${words[kind]} ${count(kind)}件`, `${count(kind)} ${words[kind]}(s)`))
    .join(say("、", ", "));
}
