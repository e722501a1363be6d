import { editDistance, type Place } from "../../diagnostic/index.ts";
import { plain } from "../assessment/items.ts";
import { type CheckedPaper, placeOf, type Span, spanText } from "../paper.ts";

interface Person {
  /** 見本太郎委員, 長田政策法務課市政情報室長, without blanks. */
  readonly words: string;
  readonly isAbsent: boolean;
  readonly place: Place;
}

export interface AttendanceGroup {
  readonly name: string;
  readonly place: Place;
  readonly present: number;
  readonly absent: number;
}

/** The list of 出席者 in minutes. */
export interface Attendance {
  readonly place: Place;
  /** Whether a speaker's label is somebody's on the list, or that of a section on it. */
  knows(label: string): boolean;
  /** The listed person whose name a label comes nearest to; null where none is near. */
  nearest(label: string): string | null;
  groupNamed(words: string): AttendanceGroup | null;
  memberNamed(family: string): Person | null;
  /** Sections under which somebody of nearly that section is listed: （保険課） above 北野健康保険課長補佐. */
  readonly contrary: readonly { readonly section: string; readonly person: string; readonly place: Place }[];
}

/** Reads the field 出席者: (1) groups, （section） lines, persons parted by 、, 欠席：. Null where there is none. */
export function attendanceIn(paper: CheckedPaper): Attendance | null {
  const spans = paper.fields.filter(({ key }) => key === "attendance").flatMap(({ value }) => value);
  const [first] = spans;
  if (first === undefined) return null;
  const people: Person[] = [];
  const bodies: string[] = [];
  const groups: { name: string; place: Place; present: number; absent: number }[] = [];
  const contrary: { section: string; person: string; place: Place }[] = [];
  let above: { name: string; place: Place } | null = null;
  for (const span of spans) {
    const words = plain(spanText(paper, span));
    const head = /^\(([0-9]{1,2})\)(.+)$/.exec(words)?.[2];
    const section = /^\(([^()0-9]+)\)$/.exec(words)?.[1];
    if (section !== undefined) {
      bodies.push(section);
      above = { name: section, place: placeOf(paper, span) };
    }
    if (head !== undefined) above = null;
    if (head !== undefined) {
      const [name = "", rest = ""] = head.split(":");
      groups.push({ name, place: placeOf(paper, span), present: 0, absent: 0 });
      bodies.push(name);
      add(paper, span, rest, people, groups.at(-1));
    } else if (section === undefined) {
      add(paper, span, words, people, groups.at(-1));
      const odd = above === null ? null : otherSection(above.name, words);
      if (above !== null && odd !== null)
        contrary.push({ section: above.name, person: odd, place: above.place });
    }
  }
  for (const { words } of people)
    bodies.push(...(words.match(/(?<=^.{1,4}?)[^\d]{2,12}?[課室部局係所]/gu) ?? []));
  return new List(placeOf(paper, first), people, bodies, groups, contrary);
}

function add(
  paper: CheckedPaper,
  span: Span,
  words: string,
  people: Person[],
  group: { present: number; absent: number } | undefined,
): void {
  const absent = /^欠席(?:者|委員)?:(.+)$/.exec(words)?.[1];
  for (const one of (absent ?? words).replace(/^出席(?:者|委員)?:/, "").split(/[、,]/)) {
    if (one.length < 2) continue;
    people.push({ words: one, isAbsent: absent !== undefined, place: placeOf(paper, span) });
    if (group !== undefined && absent === undefined) group.present += 1;
    else if (group !== undefined) group.absent += 1;
  }
}

class List implements Attendance {
  readonly place: Place;
  readonly #people: readonly Person[];
  readonly #bodies: readonly string[];
  readonly #groups: readonly AttendanceGroup[];
  readonly contrary: Attendance["contrary"];

  constructor(
    place: Place,
    people: readonly Person[],
    bodies: readonly string[],
    groups: readonly AttendanceGroup[],
    contrary: Attendance["contrary"],
  ) {
    this.place = place;
    this.#people = people;
    this.#bodies = bodies;
    this.#groups = groups;
    this.contrary = contrary;
  }

  /** A label begins as a listed person does (姓), and ends in a post; 部会長 and 会長 are members' roles. */
  knows(label: string): boolean {
    if (this.#bodies.some((body) => isBody(label, body))) return true;
    const family = familyOf(label);
    if (family === "") return true;
    const own = this.#people.filter(({ words }) => words.startsWith(family));
    // Staff are called by the post they are listed with; members by a role the list does not say.
    return own.some(({ words }) => isMember(words) || words.endsWith(label.slice(family.length)));
  }

  nearest(label: string): string | null {
    const family = familyOf(label);
    const same = this.#people.find(({ words }) => words.startsWith(family));
    if (same !== undefined) return same.words;
    const near = this.#people.find(({ words }) => {
      const own = [...words].slice(0, [...family].length);
      return editDistance([...family], own) === 1;
    });
    return near?.words ?? null;
  }

  groupNamed(words: string): AttendanceGroup | null {
    return this.#groups.find(({ name }) => words.endsWith(name) || name.endsWith(words)) ?? null;
  }

  memberNamed(family: string): Person | null {
    return this.#people.find(({ words }) => words.startsWith(family) && /委員$/.test(words)) ?? null;
  }
}

/** A person whose own section is nearly the one above: one letter differs, or a part is left out. */
function otherSection(section: string, line: string): string | null {
  for (const words of line.split(/[、,]/)) {
    const unit = /^..([^同]{1,12}?[課室])/u.exec(words)?.[1];
    // Before the unit stands a family name of one to three letters.
    const at = words.indexOf(section);
    if (unit === undefined || (at > 0 && at <= 3)) continue;
    const isPart = unit.endsWith(section) || section.endsWith(unit);
    if (isPart || (unit.length > 3 && editDistance([...unit], [...section]) === 1)) return words;
  }
  return null;
}

/** 市政情報室 of 政策法務課市政情報室; 保険課 is no short form of 健康保険課. */
function isBody(label: string, body: string): boolean {
  if (label.startsWith(body)) return true;
  return body.endsWith(label) && /[課室部局係所]$/u.test(body.slice(0, -label.length));
}

function isMember(words: string): boolean {
  return /(?:委員|会長|座長|議長)$/u.test(words);
}

const post =
  /(?:(?:副)?(?:部)?会長|座長|議長|委員長|副委員長|(?:[ァ-ヶー]+|臨時|専門|特別|副)?委員|[一-龥ァ-ヶー]*?(?:課|室|部|局|係|所)?(?:長補佐|課長|室長|部長|局長|係長|所長|主任主事|主任|主査|主幹|主事|補佐|技師|参事|参与|担当|理事|課|室|係|局))$/u;

/** 見本部会長 → 見本; the two letters before a longer title (長田市政情報室長); "" where the label is a role alone. */
function familyOf(label: string): string {
  const member =
    /^(.*?)(?:(?:副)?(?:部)?会長|座長|議長|(?:副)?委員長|(?:[ァ-ヶー]+|臨時|専門|特別|副)?委員)$/u.exec(
      label,
    )?.[1];
  if (member !== undefined) return member;
  if (!post.test(label)) return label;
  return [...label].slice(0, 2).join("");
}
