import { type Diagnostic, diagnose } from "../diagnostic/index.ts";
import { normaliseKey } from "../notation/index.ts";
import type { PersonName } from "../notation/values.ts";
import type { RecordFile } from "../records/read.ts";
import { readTranscript } from "../records/transcript/read.ts";
import { type Attendee, type ListedGroup, rollOf } from "../records/transcript/roll.ts";
import { Speakers } from "../records/transcript/speaker.ts";
import type { Words } from "../records/transcript/tree.ts";
import { valueAt } from "../records/walk.ts";
import { withheldPart } from "../records/withheld.ts";
import { marks } from "./edition.ts";
import { isBelow } from "./leaves.ts";
import { ofText, ofTranscript } from "./needle.ts";
import { type PublicRules, withheldPaths } from "./redact.ts";
import type { Ledger } from "./secret.ts";

/** One whose name is withheld, as it was written. */
interface Hidden {
  readonly person: Attendee;
  readonly name: PersonName;
  /** Whether the post is withheld along with the name. */
  readonly isWhole: boolean;
}

/** What a transcript is without those whom its minutes withhold. */
export interface MaskedTranscript {
  readonly text: string;
  /** Words that are to be withheld and are not there. */
  readonly findings: readonly Diagnostic[];
}

/**
 * A transcript in which a withheld person is named neither as a speaker nor, by name or family name and post, in what is
 * said: （三宮委員） becomes （■■■■委員）. Where a name may mean several, it is withheld for them all.
 *
 * @param minutes the record as it was written
 */
export function maskedTranscript(minutes: RecordFile, text: string, rules: PublicRules): string {
  const { attendance = [] } = minutes.value as { readonly attendance?: readonly ListedGroup[] };
  const roll = rollOf(attendance);
  const paths = withheldPaths(minutes, rules);
  const isHidden = (path: readonly (string | number)[]): boolean => paths.some((one) => isBelow(path, one));
  const hidden = roll.people.flatMap((person): readonly Hidden[] => {
    const name = valueAt(minutes.value, [...person.path, "name"]) as PersonName | undefined;
    if (name === undefined || !isHidden([...person.path, "name"])) return [];
    return [{ person, name, isWhole: isHidden([...person.path, "post"]) }];
  });
  if (hidden.length === 0) return text;
  const mark = marks[rules.mark];
  const speakers = new Speakers(roll);
  const lines = text.split("\n");
  for (const block of readTranscript(text, speakers.isSpeaker).blocks) {
    if (block.type !== "speech") continue;
    const meant = hiddenBy(block.label.text, speakers, hidden);
    if (meant !== null) maskLabel(lines, block.label, meant, mark);
  }
  return hidden.reduce((all, one) => all.replace(mentionsOf(one), mark), lines.join("\n"));
}

/** The hidden one a label means, or may mean. */
function hiddenBy(label: string, speakers: Speakers, hidden: readonly Hidden[]): Hidden | null {
  const speaker = speakers.of(label);
  const people =
    speaker.found === "person" ? [speaker.person] : speaker.found === "several" ? speaker.people : [];
  return hidden.find(({ person }) => people.includes(person)) ?? null;
}

/** Letter-spaced labels (三 宮 委 員) are joined by that. */
function maskLabel(lines: string[], { text, at }: Words, { name, isWhole }: Hidden, mark: string): void {
  const line = [...(lines[at.line - 1] ?? "")];
  const before = line.slice(0, at.column - 1).join("");
  const after = line.slice(at.column - 1).join("");
  // As long as the label with the blanks that were typed into it.
  const [typed = ""] =
    new RegExp(`^[\\s\\u3000]*${[...text].map(escaped).join("[\\s\\u3000]*")}`, "u").exec(after) ?? [];
  const names = [name.family + name.given, name.family].map(normaliseKey);
  const found = names.find((one) => one !== "" && normaliseKey(text).startsWith(one));
  // By a role alone (会長) nobody is named.
  const masked = isWhole ? mark : found === undefined ? text : mark + normaliseKey(text).slice(found.length);
  lines[at.line - 1] = before + masked + after.slice(typed.length);
}

const titles = [
  ...[
    "委員",
    "会長",
    "副会長",
    "部会長",
    "副部会長",
    "座長",
    "議長",
    "部長",
    "局長",
    "課長",
    "室長",
    "係長",
    "所長",
  ],
  ...[
    "次長",
    "参事",
    "主幹",
    "主査",
    "主任",
    "主事",
    "補佐",
    "技師",
    "さん",
    "様",
    "氏",
    "先生",
    "構成員",
    "参考人",
  ],
];

/** 三宮花子, 三宮　花子, and 三宮 before a title. */
function mentionsOf({ person, name: { family, given } }: Hidden): RegExp {
  const own = [person.post, person.role, person.unit].filter((one) => one !== "");
  const title = [...own, ...titles].map(escaped).join("|");
  const full = given === "" ? "" : `${escaped(family)}[\\s\\u3000]*${escaped(given)}|`;
  return new RegExp(`${full}${escaped(family)}(?=[\\s\\u3000]*(?:${title}))`, "gu");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/**
 * What minutes say of a transcript in a file of its own by 会議経過 in 非公開: the whole of it, or words (会議経過「…」).
 *
 * @param text of the file, as far as it is masked already
 */
export function withoutWithheldWords(
  minutes: RecordFile,
  text: string,
  rules: PublicRules,
  ledger: Ledger,
): MaskedTranscript {
  const { withheld = [] } = minutes.value as { readonly withheld?: readonly string[] };
  const findings: Diagnostic[] = [];
  const mark = marks[rules.mark];
  let masked = text;
  for (const [at, entry] of withheld.entries()) {
    const { path, words } = withheldPart(entry);
    if (!["会議経過", "transcript"].includes(normaliseKey(path))) continue;
    const field = minutes.source.path(["transcript"]);
    const place = () => minutes.source.place(["withheld", at]);
    if (words !== null && !text.includes(words)) {
      findings.push(diagnose("edition/words-not-there", { field, words }, place()));
      continue;
    }
    masked = words === null ? mark : masked.replaceAll(words, mark);
    const needles = words === null ? ofTranscript(text) : ofText(words);
    const key = [minutes.file, "transcript", String(at)].join("\u0000");
    ledger.add(key, { field, needles, record: minutes.file, isOwn: false, place });
  }
  return { text: masked, findings };
}
