import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

const fixtures = new URL("../../../fixtures/", import.meta.url);

/** Runs of 約物, units and signs, which the fixtures have few of. */
const marked = [
  "市長は、「情報公開条例（以下「条例」という。）」、「個人情報保護条例（以下「旧条例」という。）」及び『審議会規則』の三つを挙げ、「これらを一体として運用する（第3条第2項参照）。」と述べた。",
  "見本市は、事業者（「受託者」を含む。）、「指定管理者」、『協力団体』。「その他の者」・「市民」の意見を聴き、（（案））として公表した（令和3年3月22日付け企情第4751号）。「見本 太郎」（課長）、「三宮 花子」（係長）。",
  "受付は午前9時30分～午後5時15分、会場の広さは67㎡（定員20人）……費用は1人12,345円（税込み）で、申込みはhttps://www.example.jp/mihon/から10％の割引となる。",
];

function textsIn(value) {
  // Rows typed with tabs are set by stops, never as one paragraph.
  if (typeof value === "string")
    return value.split("\n").filter((line) => line.length >= 12 && !line.includes("\t"));
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Characters that need a second font, or a variant of a glyph: no matter of lines, and not every engine here has them. */
const rare = /[\u{10000}-\u{10ffff}\uf900-\ufaff]|[\ufe00-\ufe0f]/u;

/** The texts of twelve characters or more in the example records, and the three above; each once. */
export function fixtureTexts() {
  const files = readdirSync(fixtures, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml") && !name.includes("wrong"))
    .sort();
  const texts = files.flatMap((name) => textsIn(parse(readFileSync(new URL(name, fixtures), "utf8"))));
  return [...new Set([...marked, ...texts])].filter((text) => !rare.test(text));
}
