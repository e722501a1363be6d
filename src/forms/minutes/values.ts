import type { DataPath } from "../../document/tree.ts";
import type { Minutes } from "../../records/kinds/minutes.ts";
import { textOf } from "../../records/kinds/minutes-check.ts";
import type { Profile } from "../../records/profile.ts";
import type { ReferredRecord } from "../../records/reference.ts";
import { readTranscript } from "../../records/transcript/read.ts";
import { rollOf } from "../../records/transcript/roll.ts";
import { Speakers } from "../../records/transcript/speaker.ts";
import { valueAt } from "../../records/walk.ts";
import type { Origin } from "../form.ts";
import { fromProfile, fromRecord, originIn } from "../shared/origin.ts";
import { Places } from "../shared/outline/words.ts";
import type { MinutesSection, MinutesValues } from "./model.ts";
import { sectionsOf } from "./transcript.ts";

/** A transcript with the places its words were typed at. */
interface Made {
  readonly sections: MinutesSection[];
  readonly places: Places;
  readonly isFile: boolean;
}

const made = new WeakMap<Minutes, Made>();

/** 議事録 (record) → 議事録 (form). */
export function minutesValues(
  record: Minutes,
  profile: Profile,
  referred: readonly ReferredRecord[],
): MinutesValues {
  const { pageNumber } = profile.minutes;
  const { firstYear, digits, articleMark } = profile.notation;
  const layout = record.layout ?? profile.minutes.layout;
  const heads = headsOf(record, referred);
  return {
    body: record.body,
    title: record.title,
    hanging: layout === "hanging",
    above: layout === "above",
    headTable: (record.head ?? profile.minutes.head) === "table",
    pageNumber,
    ...heads,
    notation: { firstYear, digits, articleMark },
  };
}

type Heads = Omit<
  MinutesValues,
  "body" | "title" | "hanging" | "above" | "headTable" | "pageNumber" | "notation"
>;

/** What is printed below a number; numbers are given to what is there, in the order of print. */
function headsOf(record: Minutes, referred: readonly ReferredRecord[]): Heads {
  let last = 0;
  const no = (): number => {
    last += 1;
    return last;
  };
  const { held, place, access, accessReason: reason = null, audience, handouts, agenda } = record;
  return {
    held: { no: no(), date: held.date, start: held.start, end: held.end ?? null },
    place: { no: no(), text: place },
    attendance: { no: no(), groups: groupsOf(record) },
    access:
      access === undefined
        ? null
        : { no: no(), open: access === "open", partly: access === "partly", reason },
    audience: audience === undefined ? null : { no: no(), count: audience },
    handouts: handouts === undefined ? null : { no: no(), items: handouts.map((text) => ({ text })) },
    agenda: {
      no: no(),
      items: agenda.map(({ title, parts = [] }) => ({ title, parts: parts.map((text) => ({ text })) })),
    },
    summary: agenda.some(({ summary }) => summary !== undefined)
      ? { no: no(), items: summariesOf(record) }
      : null,
    transcript:
      record.transcript === undefined && record.transcriptFile === undefined
        ? null
        : { no: no(), sections: sectionsIn(record, referred).sections },
  };
}

function groupsOf({ attendance }: Minutes): MinutesValues["attendance"]["groups"] {
  const people = (list: NonNullable<Minutes["attendance"][number]["present"]> = []) =>
    list.map(({ name, unit = "", post }) => ({ name, unit, post }));
  return attendance.map(({ name, present, absent, sections = [] }) => ({
    name,
    // The group's own people first, also where it has none: places in this list tell where somebody was written.
    sections: [{ name: null, present, absent }, ...sections].map((part) => ({
      name: part.name,
      present: people(part.present),
      absent: people(part.absent),
    })),
  }));
}

function summariesOf({ agenda }: Minutes): NonNullable<MinutesValues["summary"]>["items"] {
  return agenda.flatMap(({ title, summary }, index) =>
    summary === undefined ? [] : [{ index, title, paragraphs: summary.map((text) => ({ text })) }],
  );
}

/** Made once for a record: the places are asked for when something is found wrong. */
function sectionsIn(record: Minutes, referred: readonly ReferredRecord[]): Made {
  const file = referred.find(({ path }) => path[0] === "transcriptFile")?.record;
  const text = file === undefined ? (record.transcript ?? "") : textOf(file.value);
  const places = new Places([file === undefined ? "transcript" : "text"]);
  const speakers = new Speakers(rollOf(record.attendance));
  const sections = sectionsOf(readTranscript(text, speakers.isSpeaker), places);
  const one = { sections, places, isFile: file !== undefined };
  made.set(record, one);
  return one;
}

const rules = [
  ...["body", "title"].map((key) => fromRecord(key, key)),
  ...["date", "start", "end"].map((key) => fromRecord(`held.${key}`, `held.${key}`)),
  fromRecord("place.text", "place"),
  fromRecord("attendance.groups.*.name", "attendance.*.name"),
  ...["access.open", "access.partly"].map((key) => fromRecord(key, "access")),
  fromRecord("access.reason", "accessReason"),
  fromRecord("audience.count", "audience"),
  fromRecord("handouts.items.*.text", "handouts.*"),
  fromRecord("agenda.items.*.title", "agenda.*.title"),
  fromRecord("agenda.items.*.parts.*.text", "agenda.*.parts.*"),
  fromProfile("pageNumber", "minutes.pageNumber"),
  fromProfile("notation", "notation"),
];

/** Where a value comes from: of what is said, its line and column in the transcript. */
export function minutesOrigin(path: DataPath, record: Minutes): Origin | null {
  const [head, key] = path;
  if (head === "attendance" && path[3] === "sections") return personOrigin(path, record);
  if (head === "summary" && key === "items") return summaryOrigin(path, record);
  if (head === "transcript" && key === "sections") return spokenOrigin(path, record);
  return originIn(rules, path);
}

/** The first of a group's sections is the group itself. */
function personOrigin([, , group, , at, ...rest]: DataPath, record: Minutes): Origin | null {
  if (typeof group !== "number" || typeof at !== "number") return null;
  const section = at === 0 ? [] : ["sections", at - 1];
  const path = ["attendance", group, ...section, ...rest];
  // 委員 stands where nothing is written, and for one who is withheld as a whole: it tells nothing.
  if (rest.at(-1) === "post" && valueAt(record, path) === "委員") return null;
  return { source: "record", path };
}

function summaryOrigin([, , at, key, line]: DataPath, record: Minutes): Origin | null {
  const item = typeof at === "number" ? summariesOf(record)[at] : undefined;
  if (item === undefined || key === "index") return null;
  const own = ["agenda", item.index];
  if (key === "title") return { source: "record", path: [...own, "title"] };
  return { source: "record", path: [...own, "summary", ...(line === undefined ? [] : [line])] };
}

function spokenOrigin(path: DataPath, record: Minutes): Origin | null {
  const known = made.get(record) ?? (record.transcript === undefined ? null : sectionsIn(record, []));
  // A record that had to wait is another object by now: then only its file is known.
  if (known === null) return { source: "referred", index: 0, path: ["text"] };
  const inside = path.slice(1);
  const words = inside.at(-1) === "text" ? inside.slice(0, -1) : inside;
  const part = words.reduce<unknown>(
    (at, step) => (at as Readonly<Record<string | number, unknown>> | null | undefined)?.[step],
    { sections: known.sections },
  );
  const written = typeof part === "object" && part !== null ? known.places.of(part) : undefined;
  if (written === undefined) return null;
  const { path: own, within } = written;
  const at = within === undefined ? {} : { within };
  return known.isFile
    ? { source: "referred", index: 0, path: own, ...at }
    : { source: "record", path: own, ...at };
}
