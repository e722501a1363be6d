import type { Style } from "../../layout/style.ts";
import { escapeXml } from "./element.ts";

/** Characters that may not open (`before`) or close (`after`) a line: the list in force, as the composer has it. */
export interface KinsokuLists {
  readonly before: string;
  readonly after: string;
}

/** Word's limits; a longer list makes the file invalid (Open XML SDK, MaxLength). */
const MOST_BEFORE = 100;
const MOST_AFTER = 50;

const compatibility = "http://schemas.microsoft.com/office/word";
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * settings.xml, whole. No w:updateFields: Word opens the file without asking. useFELayout comes with 和欧間 only:
 * with it Word sets the quarter em, without it none.
 */
export function settingsXml({ composition }: Style, kinsoku: KinsokuLists): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings ${W}>`,
    '<w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>',
    '<w:defaultTabStop w:val="840"/><w:drawingGridHorizontalSpacing w:val="105"/>',
    `<w:characterSpacingControl w:val="${composition.compressPunctuation ? "compressPunctuation" : "doNotCompress"}"/>`,
    list("w:noLineBreaksAfter", kinsoku.after, MOST_AFTER),
    list("w:noLineBreaksBefore", kinsoku.before, MOST_BEFORE),
    "<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/>",
    composition.mixedSpacing ? "<w:useFELayout/>" : "",
    `<w:compatSetting w:name="compatibilityMode" w:uri="${compatibility}" w:val="15"/>`,
    ...["overrideTableStyleFontSizeAndJustification", "enableOpenTypeFeatures", "doNotFlipMirrorIndents"].map(
      (name) => `<w:compatSetting w:name="${name}" w:uri="${compatibility}" w:val="1"/>`,
    ),
    '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/>',
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>',
  ].join("");
}

/** An empty list would switch every prohibition off: then Word's own stays in force. */
function list(name: string, characters: string, most: number): string {
  const value = escapeXml(withinLimit(characters, most));
  return value === "" ? "" : `<${name} w:lang="ja-JP" w:val="${value}"/>`;
}

/** What an office's papers miss least: Ainu kana (U+31F0–31FF) and signs no Japanese keyboard gives. */
const rare = /[\u31f0-\u31ff\u309a\u2986\u3016-\u3019\u30a0\u303b\u2010\u2013\u203c\u2047-\u2049«»]/u;

/** Each character once; of a list too long for Word the rare ones go first, then the last. */
function withinLimit(characters: string, most: number): string {
  const all = [...new Set(characters)];
  if (all.join("").length <= most) return all.join("");
  const common = all.filter((one) => !rare.test(one));
  return [...common, ...all.filter((one) => rare.test(one))].reduce(
    (kept, one) => (kept.length + one.length > most ? kept : kept + one),
    "",
  );
}
