import type { Place } from "../../diagnostic/index.ts";
import { changeSheets } from "../assessment/changes.ts";
import { assessmentsOf, itemsOf, plain } from "../assessment/items.ts";
import { told } from "../assessment/told.ts";
import type { CheckedPacket } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Files that rows of 別添3 name are files of the assessment. */
export const changeRowsFile: CheckRule = {
  codes: ["check/change-other-file"],
  compares: {
    ja: "別添3の「項目」が挙げる特定個人情報ファイルを、評価書のⅠ3、Ⅱ1、Ⅲ1のファイル名と",
    en: "Files named in 項目 of 別添3 with those of Ⅰ3, Ⅱ1 and Ⅲ1",
  },
  *find(packet) {
    const files = fileNames(packet);
    const [first] = files;
    if (first === undefined) return;
    const known = new Set(files.map(({ name }) => plain(name)));
    for (const { paper, rows } of changeSheets(packet)) {
      const others = new Map<string, Place[]>();
      for (const row of rows) {
        const name = /[（(]([^（()）]{2,40}?ファイル)[)）]/u.exec(plain(row.item))?.[1];
        if (name === undefined || known.has(name)) continue;
        others.set(name, [...(others.get(name) ?? []), row.placeOf("item")]);
      }
      for (const [found, places] of others) {
        const usual = files.map(({ name }) => name).join("、");
        const params = { found, usual, paper: paper.name, count: String(places.length) };
        yield told("check/change-other-file", params, ...places.slice(0, 4), first.place);
      }
    }
  },
};

function fileNames(packet: CheckedPacket): readonly { readonly name: string; readonly place: Place }[] {
  const names = new Map<string, { name: string; place: Place }>();
  for (const paper of assessmentsOf(packet)) {
    const items = itemsOf(paper);
    for (const item of ["Ⅱ-1", "Ⅲ-1", "Ⅰ-3"].flatMap((name) => items.get(name) ?? []))
      for (const line of item.text.split("\n")) {
        const name = line.replace(/^[\s\u3000]*[（(][0-9０-９]{1,2}[)）]/u, "").trim();
        if (name !== "" && !names.has(plain(name))) names.set(plain(name), { name, place: item.place });
      }
  }
  return [...names.values()];
}
