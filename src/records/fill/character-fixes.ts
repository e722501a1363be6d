import type { Bilingual } from "../../diagnostic/index.ts";
import type { FixView } from "../edit/edit.ts";
import type { Found } from "./fixes.ts";
import { lineEdit } from "./mend-fixes.ts";

/** Kangxi radicals: never meant, always their kanji. Compatibility ideographs may be meant in names: those stay. */
const RADICAL = /^[\u2F00-\u2FDF]$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /^[\u0000-\u0008\u000B-\u001F\u007F-\u009F]$/;

const TAB: Bilingual = { ja: "タブを空白にする", en: "Change the tab to a blank" };
const OUT: Bilingual = { ja: "制御文字を消す", en: "Delete the control character" };

/** Characters no paper can carry, taken out; what only looks like a kanji, typed as it. */
export function characterFixes({ finding, read }: Found): readonly FixView[] {
  const { line = 0, column = 0 } = finding.places[0] ?? {};
  if (!/^record\/(?:control|radical)-character$/.test(finding.code)) return [];
  const characters = [...read.source.line(line - 1)];
  const found = characters[column - 1] ?? "";
  const instead = insteadOf(found);
  if (instead === null) return [];
  const text = characters.map((one) => (one === found ? instead.text : one)).join("");
  return [{ label: instead.label, edits: [lineEdit(read, line - 1, text)] }];
}

function insteadOf(found: string): { readonly text: string; readonly label: Bilingual } | null {
  if (found === "\t") return { text: " ", label: TAB };
  if (CONTROL.test(found)) return { text: "", label: OUT };
  if (!RADICAL.test(found)) return null;
  const text = found.normalize("NFKC");
  return { text, label: { ja: `通常の漢字「${text}」にする`, en: `Change to the ordinary kanji ${text}` } };
}
