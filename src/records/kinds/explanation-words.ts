import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";

/** Ways of writing one word, the one official papers prefer first. */
const spellings: readonly (readonly (readonly [string, RegExp])[])[] = [
  [
    ["取扱い", /取扱い/gu],
    ["取り扱い", /取り扱い(?![まなつ、])/gu],
  ],
  [
    ["サーバー", /サーバー/gu],
    ["サーバ", /サーバ(?!ー)/gu],
  ],
  [
    ["ユーザー", /ユーザー/gu],
    ["ユーザ", /ユーザ(?!ー)/gu],
  ],
  [
    ["ウイルス", /ウイルス/gu],
    ["ウィルス", /ウィルス/gu],
  ],
  [
    ["ファイアウォール", /ファイアウォール/gu],
    ["ファイヤーウォール", /ファイヤーウォール/gu],
  ],
  [
    ["のとおり", /(?:次|以下|上記|下記)のとおり/gu],
    ["の通り", /(?:次|以下|上記|下記)の通り/gu],
  ],
  [
    ["問合せ", /問合せ/gu],
    ["問い合わせ", /問い合わせ(?![たてる])/gu],
  ],
  [
    ["位置付け", /位置付け/gu],
    ["位置づけ", /位置づけ/gu],
  ],
  [
    ["及び", /及び/gu],
    ["および", /および/gu],
  ],
  [
    ["又は", /又は/gu],
    ["または", /または/gu],
  ],
  [
    ["審議会", /審議会/gu],
    ["審査会", /審査会/gu],
  ],
];

/** Names of laws as they are often misremembered. */
const lawNames: readonly (readonly [string, string])[] = [
  ["個人を認識するための番号", "個人を識別するための番号"],
  ["個人情報の保護に関する条令", "個人情報の保護に関する条例"],
];

interface Found {
  readonly word: string;
  readonly offsets: readonly number[];
}

/** Words of one paper that are written in two ways, wrong names of laws, sentences that end in two styles. */
export function checkWords(text: string, report: Report): void {
  const at = (offset: number) => positionAt(text, offset);
  for (const group of spellings) {
    const found = group.map(
      ([word, pattern]): Found => ({
        word,
        offsets: Array.from(text.matchAll(pattern), ({ index }) => index),
      }),
    );
    const used = found.filter(({ offsets }) => offsets.length > 0);
    if (used.length < 2) continue;
    const { rare, usual } = rarest(used);
    const isRarer = rare.offsets.length < usual.offsets.length ? "yes" : "";
    const params = { found: rare.word, usual: usual.word, isRarer };
    report(finding("record/spelling-mixed", params), ["text"], at(rare.offsets[0] ?? 0));
  }
  for (const [found, meant] of lawNames)
    for (let offset = text.indexOf(found); offset >= 0; offset = text.indexOf(found, offset + 1))
      report(finding("record/law-name", { found, meant }), ["text"], at(offset));
  checkEndings(text, report);
}

/** The way used least; of ways used alike, the one less preferred. */
function rarest(used: readonly Found[]): { readonly rare: Found; readonly usual: Found } {
  const sorted = [...used].sort((a, b) => b.offsets.length - a.offsets.length);
  // There are two at least.
  return { rare: sorted.at(-1) as Found, usual: sorted[0] as Found };
}

const polite = /(?:ます|ました|ません|です|でした|ください)。/gu;
const plain =
  /(?:である|であった|とする|とした|する|した|ない|ある|いる|れる|せる|める|える|う|く|む|ぶ|つ)。/gu;

/** である and ます in one paper: told at the first of those used less. What is quoted in 「」 is not looked at. */
function checkEndings(text: string, report: Report): void {
  const own = text.replace(/「[^「」\n]*」/gu, (quoted) => "　".repeat(quoted.length));
  const [politeAt, plainAt] = [polite, plain].map((pattern) =>
    Array.from(own.matchAll(pattern), ({ index }) => index),
  ) as [number[], number[]];
  const [first] = politeAt.length <= plainAt.length ? politeAt : plainAt;
  if (first === undefined || politeAt.length === 0 || plainAt.length === 0) return;
  const style = politeAt.length <= plainAt.length ? "ます" : "である";
  report(finding("record/style-mixed", { found: style }), ["text"], positionAt(text, first));
}

function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: [...before.slice(start)].length + 1 };
}
