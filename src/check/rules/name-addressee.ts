import { editDistance } from "../../diagnostic/index.ts";
import { fieldSaid, type Said, told, wordings } from "../name/said.ts";
import type { CheckedPacket, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** The bodies letters are addressed to. */
export const nameAddressee: CheckRule = {
  codes: ["check/addressee-differs"],
  compares: {
    ja: "宛名（機関の名）を、資料全体の文書の間で。一部が抜けたものと1字違うもの",
    en: "The body a letter is addressed to, all over the packet: a part that is missing, a letter that differs",
  },
  find: findAddressees,
};

function* findAddressees(packet: CheckedPacket): Iterable<CheckFinding> {
  const all = packet.papers.flatMap((paper) =>
    paper.fields.flatMap((field) => {
      if (field.key !== "addressee") return [];
      const [first] = field.value;
      return (first && fieldSaid(paper, { ...field, value: [first] })) ?? [];
    }),
  );
  const [usual, ...others] = wordings(all);
  if (usual === undefined || usual.length < 2) return;
  for (const [found] of others) {
    if (!isSameBody(found, usual[0])) continue;
    yield told(
      "check/addressee-differs",
      { found: found.text, usual: usual[0].text, paper: found.paper.name, other: usual[0].paper.name },
      found.place,
      usual[0].place,
    );
  }
}

/** Part of the name, or all of it but for a letter or two: another body has another name. */
function isSameBody({ folded }: Said, { folded: usual }: Said): boolean {
  if (usual.includes(folded) || folded.includes(usual)) return true;
  return editDistance([...folded], [...usual]) <= Math.max(1, Math.floor(usual.length / 6));
}
