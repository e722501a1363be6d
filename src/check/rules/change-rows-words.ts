import { editDistance, type Place } from "../../diagnostic/index.ts";
import { type ChangeSheet, type ChangeText, changeSheets } from "../assessment/changes.ts";
import { plain } from "../assessment/items.ts";
import { told } from "../assessment/told.ts";
import type { CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** The sentences of 提出時期に係る説明 against each other: they are the same few, copied from row to row. */
export const changeRowsWords: CheckRule = {
  codes: ["check/change-reason-slip", "check/change-important"],
  compares: {
    ja: "別添3の「提出時期に係る説明」の文と、ほかの行で繰り返される文",
    en: "Sentences of 提出時期に係る説明 with those other rows repeat",
  },
  *find(packet) {
    for (const sheet of changeSheets(packet)) {
      yield* slips(sheet);
      yield* important(sheet);
    }
  },
};

/** い left out of ない: あたらなため, 行わなため. */
const dropped = /(?:[わらかさたなまばが]な)(?=ため)/u;

function* slips({ paper, rows }: ChangeSheet): Iterable<CheckFinding> {
  const sentences = new Map<string, { readonly text: string; readonly rows: ChangeText[] }>();
  for (const row of rows) {
    const key = plain(row.reason);
    if (key === "") continue;
    const known = sentences.get(key) ?? { text: row.reason, rows: [] };
    known.rows.push(row);
    sentences.set(key, known);
  }
  for (const [key, own] of sentences) {
    const usual = dropped.test(key)
      ? key.replace(dropped, "$&い")
      : (nearest(key, own.rows.length, sentences) ?? null);
    if (usual === null) continue;
    const witness = sentences.get(usual)?.rows[0];
    const places: Place[] = own.rows.slice(0, 4).map((row) => row.placeOf("reason"));
    const params = {
      found: own.text,
      usual: sentences.get(usual)?.text ?? usual,
      count: String(own.rows.length),
      paper: paper.name,
    };
    yield told(
      "check/change-reason-slip",
      params,
      ...places,
      ...(witness === undefined ? [] : [witness.placeOf("reason")]),
    );
  }
}

/** A sentence of other rows, three times as frequent, that differs by one letter; spellings are another rule's. */
function nearest(
  key: string,
  count: number,
  sentences: ReadonlyMap<string, { readonly rows: readonly ChangeText[] }>,
): string | null {
  if (key.length < 8) return null;
  for (const [other, { rows }] of sentences) {
    if (other === key || rows.length < count * 3 || Math.abs(other.length - key.length) > 1) continue;
    if (spelled(other) === spelled(key)) continue;
    if (editDistance([...spelled(key)], [...spelled(other)]) === 1) return other;
  }
  return null;
}

/** ずれ and ズレ, ない and 無い, に当たる and にあたる are spellings. */
function spelled(text: string): string {
  return text
    .replace(/ズレ/g, "ずれ")
    .replace(/無([いし])/g, "な$1")
    .replace(/当た/g, "あた")
    .replace(/[。、，,]/g, "");
}

/** 重要事項 where the rule, and the other rows, speak of a 重要な変更. */
function* important({ paper, rows }: ChangeSheet): Iterable<CheckFinding> {
  const odd = rows.filter(({ reason }) => /重要事項/.test(plain(reason)));
  const usual = rows.find(({ reason }) => /重要な変更/.test(plain(reason)));
  if (odd.length === 0 || usual === undefined) return;
  const places = odd.slice(0, 4).map((row) => row.placeOf("reason"));
  const params = { count: String(odd.length), paper: paper.name };
  yield told("check/change-important", params, ...places, usual.placeOf("reason"));
}
