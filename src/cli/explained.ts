import type { Language } from "../diagnostic/index.ts";
import type { ExplainedLength, ExplainedLine } from "../paper/explain.ts";
import { placeText } from "./report.ts";
import { sayIn } from "./words.ts";

/**
 * Explained lines as a person reads them: number and text of each, its widths, then one sentence a line; at last how many
 * no rule could save.
 *
 * @param folder paths are shown relative to it where that is shorter
 */
export function explainedText(lines: readonly ExplainedLine[], language: Language, folder: string): string {
  const say = sayIn(language);
  const forced = lines.filter((one) => one.forced).length;
  const closing =
    forced === 0
      ? say(`${lines.length}行。規則を守れなかった行はありません。`, `${lines.length} line(s), none forced.`)
      : say(
          `${lines.length}行。規則を守れなかった行が${forced}行あります（★の行）。`,
          `${lines.length} line(s), ${forced} forced (marked ★).`,
        );
  return [...lines.map((line) => oneLine(line, language, folder)), closing].join("\n\n");
}

function oneLine(one: ExplainedLine, language: Language, folder: string): string {
  const say = sayIn(language);
  const marks = [
    one.forced ? say("★規則を守れなかった行", "★ forced") : "",
    one.inTable ? say("表の中", "in a table") : "",
    one.repeated ? say("次のページでの繰返し", "repeated") : "",
  ].filter((mark) => mark !== "");
  const label = one.label === null ? "" : `${one.label}　`;
  const number = say(`${one.page}ページ ${one.line}行`, `page ${one.page} line ${one.line}`);
  const widths = say(
    `行の幅 ${length(one.measure, language)}、空きを変えないときの幅 ${length(one.natural, language)}`,
    `measure ${length(one.measure, language)}, natural width ${length(one.natural, language)}`,
  );
  const place = one.forced
    ? one.places.slice(0, 1).map((at) => `  ${say("場所", "at")}  ${placeText(at, folder, language)}`)
    : [];
  return [
    `${number}${marks.length > 0 ? `  [${marks.join(say("・", ", "))}]` : ""}  ${label}${one.text}`,
    `  ${widths}`,
    ...one.sentences.map((sentence) => `  ${say("・", "- ")}${sentence[language]}`),
    ...place,
  ].join("\n");
}

/** 40字（420pt） · 40 em (420pt) */
function length({ em, pt }: ExplainedLength, language: Language): string {
  const [inEm, inPt] = [Number(em.toFixed(3)), Number(pt.toFixed(2))];
  return language === "ja" ? `${inEm}字（${inPt}pt）` : `${inEm} em (${inPt}pt)`;
}
