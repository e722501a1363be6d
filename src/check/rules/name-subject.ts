import { differenceOf } from "../name/difference.ts";
import { matterSays, mattersOf, told, wordings } from "../name/said.ts";
import type { CheckedPacket, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 件名 of a matter in the index, 様式4, 様式3 and its attachments. */
export const nameSubject: CheckRule = {
  codes: ["check/subject-differs"],
  compares: {
    ja: "同じ案件の件名（システムの名称）を、一覧・様式4・様式3・添付の間で",
    en: "The subject of a matter in the index, 様式4, 様式3 and attachments",
  },
  find: findSubjects,
};

/** One stretch differs, or a part is missing: wholly different names are of different things. */
function isAlike(one: string, other: string): boolean {
  const { start, end, a, b } = differenceOf(one, other);
  return Math.max(a.length, b.length) <= 16 && start + end >= Math.min(one.length, other.length) * 0.6;
}

/** The title of an attachment says a subject with について, and the number of the attachment before it. */
const bare = (subject: string): string => subject.replace(/^資料[\d-]*/u, "").replace(/について$/u, "");

function* findSubjects(packet: CheckedPacket): Iterable<CheckFinding> {
  for (const matter of mattersOf(packet)) {
    const [usual, ...others] = wordings(matterSays(matter, "subject"));
    if (usual === undefined) continue;
    for (const [found] of others) {
      if (bare(found.folded) === bare(usual[0].folded)) continue;
      if (!isAlike(found.folded, usual[0].folded)) continue;
      yield told(
        "check/subject-differs",
        { found: found.text, usual: usual[0].text, paper: found.paper.name, other: usual[0].paper.name },
        found.place,
        usual[0].place,
      );
    }
  }
}
