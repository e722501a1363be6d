import { editDistance } from "../../diagnostic/index.ts";
import { type NamedPerson, personsIn } from "../name/person.ts";
import { told, wordings } from "../name/said.ts";
import type { CheckedPacket, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Holders of one post in the heads of letters. */
export const namePerson: CheckRule = {
  codes: ["check/person-name", "check/person-of-post", "check/post-of-person"],
  compares: {
    ja: "宛名・発信者の職ごとの氏名を、資料全体の文書の間で（字間の空白と、公印に隠れた名の欠けは問わない）。同じ氏名の人の、よく似た職（会長と副会長、市長と町長）",
    en: "Names of the holders of one post in addressees and senders, all over the packet; blanks between letters, and a name cut short by a seal, do not count. Posts of one name that are nearly the same",
  },
  find: findPersons,
};

function* findPersons(packet: CheckedPacket): Iterable<CheckFinding> {
  const persons = packet.papers.flatMap(personsIn);
  yield* twoNames(persons);
  yield* twoPosts(persons);
}

/** 副会長 青山 一郎 once, 会長 青山 一郎 elsewhere; 会長 and 部会長 of another body may be one person. */
function* twoPosts(persons: readonly NamedPerson[]): Iterable<CheckFinding> {
  const byName = new Map<string, NamedPerson[]>();
  for (const person of persons) byName.set(person.folded, [...(byName.get(person.folded) ?? []), person]);
  for (const all of byName.values()) {
    const [usual, ...others] = wordings(all.map((one) => ({ ...one, folded: one.post })));
    for (const [found, again] of others) {
      if (usual === undefined || again !== undefined || usual.length < 2) continue;
      if (editDistance([...found.folded], [...usual[0].folded]) > 2) continue;
      const words = { found: `${found.folded} ${found.text}`, usual: `${usual[0].folded} ${usual[0].text}` };
      const papers = { paper: found.paper.name, other: usual[0].paper.name };
      yield told("check/post-of-person", { ...words, ...papers }, found.place, usual[0].place);
    }
  }
}

function* twoNames(persons: readonly NamedPerson[]): Iterable<CheckFinding> {
  const byPost = new Map<string, NamedPerson[]>();
  for (const person of persons) byPost.set(person.post, [...(byPost.get(person.post) ?? []), person]);
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
