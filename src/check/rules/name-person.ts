import { editDistance } from "../../diagnostic/index.ts";
import { type NamedPerson, personsIn } from "../name/person.ts";
import { told, wordings } from "../name/said.ts";
import type { CheckedPacket, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Holders of one post in the heads of letters. */
export const namePerson: CheckRule = {
  codes: ["check/person-name", "check/person-of-post"],
  compares: {
    ja: "宛名・発信者の職ごとの氏名を、資料全体の文書の間で（字間の空白と、公印に隠れた名の欠けは問わない）",
    en: "Names of the holders of one post in addressees and senders, all over the packet; blanks between letters, and a name cut short by a seal, do not count",
  },
  find: findPersons,
};

function* findPersons(packet: CheckedPacket): Iterable<CheckFinding> {
  const byPost = new Map<string, NamedPerson[]>();
  for (const paper of packet.papers) {
    for (const person of personsIn(paper))
      byPost.set(person.post, [...(byPost.get(person.post) ?? []), person]);
  }
  for (const [post, all] of byPost) {
    const [usual, ...others] = wordings(all);
    if (usual === undefined) continue;
    for (const [found] of others) {
      if (usual[0].folded.startsWith(found.folded) || found.folded.startsWith(usual[0].folded)) continue;
      const near = editDistance([...found.folded], [...usual[0].folded]) === 1;
      yield told(
        near ? "check/person-name" : "check/person-of-post",
        {
          post,
          ...{ found: found.text, usual: usual[0].text },
          ...{ paper: found.paper.name, other: usual[0].paper.name },
        },
        found.place,
        usual[0].place,
      );
    }
  }
}
