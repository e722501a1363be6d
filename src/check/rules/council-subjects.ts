import { grouped } from "../fact/agree.ts";
import { type CouncilNumber, councilNumbers } from "../fact/council-number.ts";
import { foldText } from "../fold.ts";
import { differenceOf } from "../name/difference.ts";
import { PacketText } from "../name/packet-text.ts";
import { told } from "../name/said.ts";
import { type CheckedPacket, type CheckFinding, placeOf } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 諮問第7号 …について: one number has one subject, in 次第, 会議録 and 資料一覧. */
export const councilSubjects: CheckRule = {
  codes: ["check/subject-differs"],
  compares: {
    ja: "同じ番号の諮問・議案の後に書かれた件名を、次第・議事録・資料一覧の間で。",
    en: "The subjects written behind one number of a 諮問 or 議案, in agenda, minutes and lists.",
  },
  find: findSubjects,
};

interface Subject {
  readonly number: CouncilNumber;
  readonly subject: string;
  /** How often the packet says it. */
  readonly count: number;
}

function* findSubjects(packet: CheckedPacket): Iterable<CheckFinding> {
  const numbers = councilNumbers(packet).filter(({ before }) => !/[年。]/.test(before));
  for (const group of grouped(numbers, ({ kind, number }) => kind + number).values()) {
    if (group.length < 2) continue;
    const text = PacketText.of(packet);
    const [usual, ...others] = group
      .flatMap((number): readonly Subject[] => {
        const subject = subjectOf(number);
        return subject === null ? [] : [{ number, subject, count: text.positionsOf(subject, 9).length }];
      })
      .sort((one, other) => other.count - one.count);
    if (usual === undefined) continue;
    for (const odd of others) if (isSlip(odd.subject, usual.subject)) yield finding(odd, usual);
  }
}

const SHORTEST = 12;

/** What stands behind the number to the end of its line, without （…課） or a page; null where it is no subject. */
function subjectOf({ after }: CouncilNumber): string | null {
  const [subject] =
    /^[ァ-ヶー\p{sc=Han}a-zA-Z][^。「」]*?(?:について|の(?:導入|更新|実施|変更))(?=$|\()/u.exec(after) ?? [];
  return subject === undefined || subject.length < SHORTEST ? null : foldText(subject, "name");
}

/** A few letters differ or are missing, with the same words before and behind; について alone may be left out. */
function isSlip(one: string, usual: string): boolean {
  const { start, end, a, b } = differenceOf(one, usual);
  if (start < 2 || end < 3 || a + b === "") return false;
  return Math.max(a.length, b.length) <= 8 && start + end >= Math.min(one.length, usual.length) * 0.6;
}

function finding({ number, subject }: Subject, usual: Subject): CheckFinding {
  const { paper, span } = number;
  const other = usual.number;
  return told(
    "check/subject-differs",
    { found: subject, usual: usual.subject, paper: paper.name, other: other.paper.name },
    placeOf(paper, span),
    placeOf(other.paper, other.span),
  );
}
