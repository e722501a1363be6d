import { editDistance, type Place } from "../../diagnostic/index.ts";
import { plain } from "../assessment/items.ts";
import { type CheckedPaper, placeOf } from "../paper.ts";
import { type AttendanceList, listedIn } from "./listed.ts";

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

/** The lists of 出席者 in minutes. Null where there is none. */
export function attendanceIn(paper: CheckedPaper): Attendance | null {
  const list = listedIn(paper);
  const [first] = paper.fields.filter(({ key }) => key === "attendance").flatMap(({ value }) => value);
  if (first === undefined) return null;
  const people = list.people.map(({ words, isAbsent, span }) => ({
    words: plain(words),
    isAbsent,
    place: placeOf(paper, span),
  }));
  const groups = list.groups.map(({ name, span }, at) => {
    const own = list.people.filter(({ group }) => group === at);
    const absent = own.filter(({ isAbsent }) => isAbsent).length;
    return { name, place: placeOf(paper, span), present: own.length - absent, absent };
  });
  const bodies = [...list.sections, ...groups].map(({ name }) => name);
  for (const { words } of people)
    bodies.push(...(words.match(/(?<=^.{1,4}?)[^\d]{2,12}?[課室部局係所]/gu) ?? []));
  return new List(placeOf(paper, first), people, bodies, groups, contraryIn(paper, list));
}

/** People under a section who are of another that is nearly the same. */
function contraryIn(paper: CheckedPaper, list: AttendanceList): Attendance["contrary"] {
  return list.sections.flatMap(({ name, group, span }) => {
    const own = list.people.filter((one) => one.section === name && one.group === group);
    const odd = own.map(({ words }) => plain(words)).find((words) => otherSection(name, words));
    return odd === undefined ? [] : [{ section: name, person: odd, place: placeOf(paper, span) }];
  });
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
    if (own.some(({ words }) => isMember(words) || words.endsWith(label.slice(family.length)))) return true;
    return this.#people.some(({ words }) => isCalled(words, label));
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

/** Whether a person's own section is nearly the one above: one letter differs, or a part is left out. */
function otherSection(section: string, words: string): boolean {
  const unit = /^..([^同]{1,12}?[課室])/u.exec(words)?.[1];
  // Before the unit stands a family name of one to three letters.
  const at = words.indexOf(section);
  if (unit === undefined || (at > 0 && at <= 3)) return false;
  // 指令課 of 消防本部指令課 is its short form.
  if (isBody(unit, section) || isBody(section, unit)) return false;
  // 指令課 is how one says 消防本部指令課; 保険課 is no short form of 健康保険課.
  const isShort = section.endsWith(unit) && /[部局課室所会]$/u.test(section.slice(0, -unit.length));
  const isPart = !isShort && (unit.endsWith(section) || section.endsWith(unit));
  return isPart || (unit.length > 3 && editDistance([...unit], [...section]) === 1);
}

/** 市政情報室 of 政策法務課市政情報室; 保険課 is no short form of 健康保険課. */
function isBody(label: string, body: string): boolean {
  if (label.startsWith(body)) return true;
  return body.endsWith(label) && /[課室部局係所]$/u.test(body.slice(0, -label.length));
}

/** A post that is called by itself: 指導主事. */
const alone = /^(?:主任|指導|技術|総括)?(?:主事|主査|主幹|主任|課長補佐|課長|係長|部長|局長|室長|所長|参事)$/;

/** 小野寺係長 of 小野寺同課係長, as a label does not say how long the family name is; 学習支援課長 of 学習支援課舟木課長. */
function isCalled(words: string, label: string): boolean {
  if (alone.test(label)) return words.endsWith(label);
  if (label.endsWith("長") && words.startsWith(label.slice(0, -1)) && words.endsWith(label.slice(-2)))
    return true;
  return [1, 2, 3, 4].some((length) => {
    const title = label.slice(length);
    return title.length > 1 && words.startsWith(label.slice(0, length)) && words.endsWith(title);
  });
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
