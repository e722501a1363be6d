import type { DataPath } from "../../document/tree.ts";
import { normaliseKey } from "../../notation/index.ts";
import type { PersonName } from "../../notation/values.ts";

/** One who is listed under 出席 or 欠席, as far as it is right. */
export interface ListedPerson {
  readonly name?: PersonName | undefined;
  readonly unit?: string | undefined;
  readonly post?: string | undefined;
  readonly role?: string | undefined;
}

interface ListedSection {
  readonly name?: string | undefined;
  readonly present?: readonly ListedPerson[] | undefined;
  readonly absent?: readonly ListedPerson[] | undefined;
}

/** One group of 出席者, as far as it is right. */
export interface ListedGroup extends ListedSection {
  readonly seats?: number | undefined;
  readonly sections?: readonly ListedSection[] | undefined;
}

/** Somebody on the attendance list, written for comparing (NFKC, no blanks). */
export interface Attendee {
  /** Where in the record: ["attendance", 0, "present", 1]. */
  readonly path: DataPath;
  readonly family: string;
  /** Empty where only the family name is written. */
  readonly given: string;
  /** 所属, 同課 resolved; empty where none is known. */
  readonly unit: string;
  readonly post: string;
  readonly role: string;
  /** Index of the group. */
  readonly group: number;
  readonly isAbsent: boolean;
}

/** Who was there: persons, and the bodies that may speak as such (事務局, 健康保険課). */
export interface Roll {
  readonly people: readonly Attendee[];
  readonly bodies: ReadonlySet<string>;
  /** 同課 where no section stands before: the path of the first such person of each list. */
  readonly unresolved: readonly DataPath[];
}

/** The same section (部, 局, 室) as the one before. */
const SAME = /^同[課室部局係所]$/u;

export function rollOf(attendance: readonly ListedGroup[]): Roll {
  const people: Attendee[] = [];
  const bodies = new Set<string>();
  const unresolved: DataPath[] = [];
  const add = (list: readonly ListedPerson[] | undefined, about: Around): void => {
    let unit = about.section;
    let isTold = false;
    for (const [index, person] of (list ?? []).entries()) {
      const path = [...about.path, index];
      const own = normaliseKey(person.unit ?? "");
      if (SAME.test(own) && unit === "" && !isTold) {
        unresolved.push(path);
        isTold = true;
      }
      unit = SAME.test(own) ? unit : own === "" ? about.section : own;
      if (unit !== "") bodies.add(unit);
      people.push({ ...written(person), path, unit, group: about.group, isAbsent: about.isAbsent });
    }
  };
  for (const [group, { name, present, absent, sections = [] }] of attendance.entries()) {
    const parts = [
      { part: { name: "", present, absent }, path: ["attendance", group] },
      ...sections.map((part, at) => ({ part, path: ["attendance", group, "sections", at] })),
    ];
    if (name !== undefined) bodies.add(normaliseKey(name));
    for (const { part, path } of parts) {
      const section = normaliseKey(part.name ?? "");
      if (section !== "") bodies.add(section);
      add(part.present, { path: [...path, "present"], section, group, isAbsent: false });
      add(part.absent, { path: [...path, "absent"], section, group, isAbsent: true });
    }
  }
  return { people, bodies, unresolved };
}

interface Around {
  readonly path: DataPath;
  readonly section: string;
  readonly group: number;
  readonly isAbsent: boolean;
}

function written({ name, post = "", role = "" }: ListedPerson) {
  const { family = "", given = "" } = name ?? {};
  return {
    family: normaliseKey(family),
    given: normaliseKey(given),
    post: normaliseKey(post),
    role: normaliseKey(role),
  };
}

/** What somebody is called in a message: 見本委員. */
export function calledBy({ family, role, post }: Attendee): string {
  return family + (role === "" ? post : role);
}
