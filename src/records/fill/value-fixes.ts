import type { Bilingual } from "../../diagnostic/index.ts";
import { readDate, readSpan } from "../../notation/index.ts";
import type { Finding } from "../../notation/reading.ts";
import { type Edit, type FieldPath, type FixView, pathOf } from "../edit/edit.ts";
import { type Way, wayTo } from "../edit/place.ts";
import type { FieldFormat } from "../fields/field.ts";
import { recordKinds } from "../kinds/index.ts";
import type { FieldModel, Model } from "../model.ts";
import type { Found } from "./fixes.ts";
import { meantBy } from "./near.ts";
import { numberIn } from "./number-in.ts";

/** Values of which only one thing can be meant. A mend is given only where the field then reads it. */
export function valueFixes(found: Found): readonly FixView[] {
  const { finding, read, kind } = found;
  if (finding.code === "record/unknown-kind") return kindFix(found);
  const path = pathOf(finding.places[0]?.path ?? "");
  if (kind === null || read.root === null || path.length === 0) return [];
  const way = wayTo(read.root, kind, path);
  const { node, model } = way;
  if (way.rest.length > 0 || node.type !== "text") return [];
  if (finding.code === "record/expected-list" && model?.type === "list")
    return listFix(path, node.value, model.item);
  if (model?.type !== "value" || model.format === null) return [];
  if (finding.code === "meeting/file-fragment") return pageFix(path, node.value, way);
  const meant = mended(finding.code, node.value, model.format, fieldAt(way));
  return meant === null || !readsWell(model.format, meant) ? [] : [setFix(path, meant)];
}

function readsWell(format: FieldFormat, text: string): boolean {
  const reading = format.read(text);
  return reading.ok && reading.notes.length === 0;
}

function setFix(path: FieldPath, text: string): FixView {
  return { label: labelOf(text), edits: [{ type: "set", path, text }] };
}

function labelOf(text: string): Bilingual {
  return { ja: `「${text}」にする`, en: `Change to ${text}` };
}

/** The key at the end of a way, or of the list its last item is in. */
function fieldAt({ spots }: Way): FieldModel | undefined {
  const spot = spots.findLast((one) => one.type === "entry");
  return spot?.type === "entry" ? spot.group?.find(spot.entry.name, "ja") : undefined;
}

function mended(
  code: string,
  text: string,
  format: FieldFormat,
  field: FieldModel | undefined,
): string | null {
  switch (code) {
    case "record/choice":
    case "meeting/unknown-form":
      return format.name === "flag"
        ? flagIn(text)
        : meantBy(
            text,
            (format.choices ?? []).map(({ ja }) => ja),
          );
    case "record/integer":
    case "record/decimal":
      return numberIn(text, [field?.ja, field?.help?.ja, format.written.ja].join(" "));
    case "record/reference-separator":
      return text.replace(/[\\¥￥＼]/g, "/");
    case "notation/name-with-honorific":
      return text.trim().replace(/[ \u3000]*(?:様|殿|御中|先生)$/, "");
    case "notation/out-of-era":
      return inItsEra(text, format);
    default:
      return null;
  }
}

const YES = /^(?:yes|y|on|○|〇)$/i;
const NO = /^(?:no|n|off|×|✕)$/i;

function flagIn(text: string): string | null {
  const word = text.normalize("NFKC").trim();
  if (YES.test(word)) return "はい";
  return NO.test(word) ? "いいえ" : meantBy(text, ["はい", "いいえ"]);
}

/** 平成31年5月1日 can only be 令和元年5月1日: the reader says which. What stands around the date stays. */
function inItsEra(text: string, { name }: FieldFormat): string | null {
  const reading = name === "date" ? readDate(text) : name === "date-span" ? readSpan(text) : null;
  const faults = reading === null || reading.ok ? [] : reading.findings;
  const right = faults.length === 1 ? rightOf(faults[0]) : null;
  if (right === null) return null;
  const date = /(?:明治|大正|昭和|平成|令和|[MTSHR])[ 　]*(?:元|[0-9０-９]+)[^から～〜\-（(]*/iu.exec(text);
  return date === null ? null : text.replace(date[0], right);
}

function rightOf(finding: Finding | undefined): string | null {
  if (finding?.code !== "notation/out-of-era") return null;
  const { right } = finding.params as { readonly right: string };
  return right;
}

/** A text where its list is meant: one item, or a line each. */
function listFix(path: FieldPath, text: string, item: Model): readonly FixView[] {
  const items = text.split("\n").filter((line) => line.trim() !== "");
  const format = item.type === "value" ? item.format : null;
  if (format === null || !items.every((line) => readsWell(format, line))) return [];
  const edits: readonly Edit[] = [
    { type: "set", path, text: "" },
    { type: "insert", path, index: 0, items },
  ];
  return [{ label: { ja: "「- 」で始まる一覧にする", en: "Make it a list of “- ” lines" }, edits }];
}

/** 別図.pdf#page=2 of a 資料: the page has a key of its own. */
function pageFix(path: FieldPath, text: string, way: Way): readonly FixView[] {
  const [, file = "", page = ""] = /^(.*\.pdf)#page=([1-9][0-9]{0,3})$/i.exec(text.trim()) ?? [];
  const spot = way.spots.at(-1);
  const isFree = spot?.type === "entry" && !spot.map.entries.some(({ name }) => name === "ページ");
  if (file === "" || !isFree) return [];
  const edits: readonly Edit[] = [
    { type: "set", path, text: file },
    { type: "set", path: [...path.slice(0, -1), "ページ"], text: page },
  ];
  return [{ label: { ja: `「ページ: ${page}」に分けて書く`, en: `Write ページ: ${page} apart` }, edits }];
}

function kindFix({ read }: Found): readonly FixView[] {
  const { root } = read;
  const entry = root?.type === "map" ? root.entries.find(({ name }) => name === "種類") : undefined;
  if (entry?.value.type !== "text") return [];
  const meant = meantBy(
    entry.value.value,
    recordKinds.map(({ ja }) => ja),
  );
  return meant === null ? [] : [setFix(["種類"], meant)];
}
