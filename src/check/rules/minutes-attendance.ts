import type { Place } from "../../diagnostic/index.ts";
import { readTime } from "../../notation/index.ts";
import { plain } from "../assessment/items.ts";
import { told } from "../assessment/told.ts";
import { type Attendance, attendanceIn } from "../minutes/attendance.ts";
import { type CheckedPaper, type CheckFinding, fieldText, placeOf, spanText } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Who is listed in minutes against who speaks, who is said to be absent, and how many. */
export const minutesAttendance: CheckRule = {
  codes: [
    "check/minutes-speaker",
    "check/minutes-quorum",
    "check/minutes-absent",
    "check/minutes-time",
    "check/minutes-section",
  ],
  compares: {
    ja: "議事録の出席者と、発言者、定足数の文（○名中○名）、欠席の文。開始と終了の時刻",
    en: "Those listed in minutes with the speakers, the sentence of the quorum and of who is absent; start and end",
  },
  *find({ papers }) {
    for (const paper of papers) {
      if (paper.form !== "minutes") continue;
      yield* times(paper);
      const list = attendanceIn(paper);
      if (list === null) continue;
      for (const { section, person, place } of list.contrary)
        yield told("check/minutes-section", { section, person, paper: paper.name }, place);
      yield* speakers(paper, list);
      yield* quorum(paper, list);
      yield* absence(paper, list);
    }
  },
};

/** Labels in brackets that are no names: all of them, nobody. */
const nobody =
  /^(?:全員|全委員|各委員|委員一同|一同|なし|異議なし|傍聴者|出席委員|欠席委員|出席者|欠席者|休憩|拍手|笑)$/;

function* speakers(paper: CheckedPaper, list: Attendance): Iterable<CheckFinding> {
  const unknown = new Map<string, Place[]>();
  for (const field of paper.fields) {
    if (field.key !== "speaker") continue;
    const span = field.label ?? field.value[0];
    const label = plain(span === undefined ? "" : spanText(paper, span))
      .replace(/^[(○]|[)]$/g, "")
      // 見本(会長) speaks as 見本会長.
      .replace(/^([^()]+)\(([^()]+)$/, "$1$2");
    if (span === undefined || label === "" || nobody.test(label) || list.knows(label)) continue;
    unknown.set(label, [...(unknown.get(label) ?? []), placeOf(paper, span)]);
  }
  for (const [label, places] of unknown) {
    const params = {
      label,
      count: String(places.length),
      near: list.nearest(label) ?? "",
      paper: paper.name,
    };
    yield told("check/minutes-speaker", params, ...places.slice(0, 4), list.place);
  }
}

const sentence =
  /([^\s、。（(]{2,12}?)(?:の)?(?:定数)?([0-9]{1,3})[名人]中、?([0-9]{1,3})[名人](?:の委員)?(?:が|の)?(?:御?出席)/u;

/** 部会委員3名中2名の出席: as many as are listed. */
function* quorum(paper: CheckedPaper, list: Attendance): Iterable<CheckFinding> {
  for (const [line, { text }] of paper.lines.entries()) {
    const found = sentence.exec(plain(text));
    if (found === null) continue;
    const [, who = "", seats = "", present = ""] = found;
    const group = list.groupNamed(who);
    if (group === null) continue;
    const sound =
      group.present === Number(present) &&
      (group.absent === 0 || group.present + group.absent === Number(seats));
    if (sound && Number(present) <= Number(seats)) continue;
    const params = {
      said: found[0],
      present: String(group.present),
      absent: String(group.absent),
      paper: paper.name,
    };
    yield told(
      "check/minutes-quorum",
      params,
      placeOf(paper, { line, from: 0, to: text.length }),
      group.place,
    );
  }
}

/** 元町委員が御欠席: such a one is not listed as present, and does not speak. */
function* absence(paper: CheckedPaper, list: Attendance): Iterable<CheckFinding> {
  for (const [line, { text }] of paper.lines.entries()) {
    const name = /([^\s、。は（(]{1,4}?)委員(?:が|は)、?(?:御?欠席)/u
      .exec(plain(text))?.[1]
      ?.replace(/^(?:本日|なお|また)/, "");
    if (name === undefined || name.length < 1) continue;
    const person = list.memberNamed(name);
    if (person === null || person.isAbsent) continue;
    yield told(
      "check/minutes-absent",
      { name, paper: paper.name },
      placeOf(paper, { line, from: 0, to: text.length }),
      person.place,
    );
  }
}

/** The end comes after the start. */
function* times(paper: CheckedPaper): Iterable<CheckFinding> {
  const field = paper.fields.find(({ key }) => key === "date");
  const span = field?.value[0];
  if (field === undefined || span === undefined) return;
  const parts = plain(fieldText(paper, field)).split(/[～~〜]|から/u);
  const clock = /(?:午前|午後|正午)?[0-9]{0,2}(?:時(?:[0-9]{1,2}分|半)?|:[0-9]{2})/u;
  const [first, second] = [
    clock.exec(parts[0]?.replace(/^.*?日(?:\(.{1,3}\))?/u, "") ?? "")?.[0],
    clock.exec(parts[1] ?? "")?.[0],
  ];
  const [start, end] = [
    first === undefined ? null : readTime(first),
    second === undefined ? null : readTime(second),
  ];
  if (start?.ok !== true || end?.ok !== true) return;
  const minutes = ({ hour, minute }: { readonly hour: number; readonly minute: number }) =>
    hour * 60 + minute;
  if (minutes(end.value) > minutes(start.value)) return;
  const params = { start: first ?? "", end: second ?? "", paper: paper.name };
  yield told("check/minutes-time", params, placeOf(paper, span));
}
