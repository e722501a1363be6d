import { type ChangeSheet, type ChangeText, changeSheets } from "../assessment/changes.ts";
import { plain } from "../assessment/items.ts";
import { told } from "../assessment/told.ts";
import type { CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 提出時期 against its explanation: what is important is submitted before, what is not may be explained after. */
export const changeRowsTiming: CheckRule = {
  codes: ["check/change-timing", "check/change-no-reason"],
  compares: {
    ja: "別添3の「提出時期」（事前・事後）と「提出時期に係る説明」",
    en: "提出時期 of 別添3 (事前, 事後) with its explanation",
  },
  *find(packet) {
    for (const sheet of changeSheets(packet)) {
      yield* contrary(sheet);
      yield* unexplained(sheet);
    }
  },
};

/** What only a change that need not be submitted before is explained by. */
const ofAfter =
  /義務付けられ(?:ない|てい?ない)|重要な(?:変更|事項)(?:では?ない|に(?:は)?(?:当|あ)たらない)|条項(?:ずれ|ズレ)|(?:職制|組織|機構)(?:改正|改編)|文言の?(?:修正|適正化|整理)|適正文言/;
/** What only an important change is explained by. */
const ofBefore =
  /重要な(?:変更|事項)に(?:当|あ)たるため|重要な変更である(?:ため|。)|事前の?提出・?公表(?:が|を)?(?:義務付けられ(?:る|ている)|要する)/;

function* contrary({ paper, rows }: ChangeSheet): Iterable<CheckFinding> {
  const usual = new Map<string, { before: number; after: number }>();
  for (const row of rows) {
    const count = usual.get(key(row)) ?? { before: 0, after: 0 };
    if (row.timing === "事前") count.before += 1;
    if (row.timing === "事後") count.after += 1;
    usual.set(key(row), count);
  }
  const seen = new Set<string>();
  for (const row of rows) {
    const other = otherTiming(row, usual.get(key(row)) ?? { before: 0, after: 0 });
    const id = `${row.timing} ${key(row)}`;
    if (other === null || seen.has(id)) continue;
    seen.add(id);
    const alike = rows.filter((one) => one.timing === row.timing && key(one) === key(row));
    const params = { timing: row.timing, other, reason: row.reason, paper: paper.name };
    const witness = rows.find((one) => one.timing === other && key(one) === key(row));
    const places = alike.slice(0, 4).map((one) => one.placeOf("reason"));
    yield told(
      "check/change-timing",
      params,
      ...places,
      ...(witness === undefined ? [] : [witness.placeOf("reason")]),
    );
  }
}

/** The timing a row's explanation belongs to, where it is not its own. */
function otherTiming(
  { timing, reason }: ChangeText,
  usual: { before: number; after: number },
): string | null {
  const words = plain(reason);
  if (words === "") return null;
  if (timing === "事前" && (ofAfter.test(words) || (usual.after >= 3 && usual.before === 1))) return "事後";
  if (timing === "事後" && (ofBefore.test(words) || (usual.before >= 3 && usual.after === 1))) return "事前";
  return null;
}

const key = ({ reason }: ChangeText): string => plain(reason);

/** Who submits after the change says why that is right. */
function* unexplained({ paper, rows }: ChangeSheet): Iterable<CheckFinding> {
  const bare = rows.filter(({ timing, reason }) => timing === "事後" && reason === "");
  if (bare.length === 0 || bare.length * 2 > rows.length) return;
  const params = { count: String(bare.length), paper: paper.name };
  yield told("check/change-no-reason", params, ...bare.map((row) => row.placeOf("timing")));
}
