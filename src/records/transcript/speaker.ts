import { normaliseKey } from "../../notation/index.ts";
import { nearest } from "../suggestion.ts";
import { looksLikeSpeaker } from "./read.ts";
import { type Attendee, calledBy, type Roll } from "./roll.ts";

/** Whom a speaker's name in a transcript means. */
export type Speaker =
  | { readonly found: "person"; readonly person: Attendee }
  /** A body or a post that several have: 健康保険課, 事務局, 委員. */
  | { readonly found: "body" }
  | { readonly found: "several"; readonly people: readonly Attendee[] }
  /** `nearest`: how the one who is most likely meant is called, or "". */
  | { readonly found: "none"; readonly nearest: string };

/** Longer words in brackets name nobody. */
const LONGEST = 100;

/** Looks up speakers on one attendance list; each name once. */
export class Speakers {
  readonly #roll: Roll;
  readonly #known = new Map<string, Speaker>();

  constructor(roll: Roll) {
    this.#roll = roll;
  }

  /** @param label without brackets: 見本部会長, 見本太郎委員, 健康保険課, 会長 */
  of(label: string): Speaker {
    const known = this.#known.get(label);
    if (known !== undefined) return known;
    const speaker = this.#find(normaliseKey(label));
    this.#known.set(label, speaker);
    return speaker;
  }

  /** Whether words in brackets name a speaker: one on the list, or what ends as names of speakers do. */
  isSpeaker = (label: string): boolean => this.of(label).found !== "none" || looksLikeSpeaker(label);

  #find(label: string): Speaker {
    const { people, bodies } = this.#roll;
    if (label.length > LONGEST) return { found: "none", nearest: "" };
    if (bodies.has(label)) return { found: "body" };
    for (const fits of ways) {
      const meant = people.filter((one) => fits(label, one));
      if (meant.length > 0) return oneOf(meant, label);
    }
    const names = [...people.flatMap(namesOf), ...bodies];
    return { found: "none", nearest: label === "" ? "" : nearest(label, names) };
  }
}

/** From the surest to the vaguest; the first by which anybody is meant holds. */
const ways: readonly ((label: string, one: Attendee) => boolean)[] = [
  (label, one) => one.given !== "" && isTitleOf(one, after(one.family + one.given, label), true),
  (label, one) => isTitleOf(one, after(one.family, label), false),
  (label, { role, post, unit }) => [role, post, unit + post].some((title) => title !== "" && title === label),
  (label, { family }) => family !== "" && label === family,
];

/** What stands after a beginning; null where the text does not begin so. */
function after(beginning: string, label: string): string | null {
  return beginning !== "" && label.startsWith(beginning) ? label.slice(beginning.length) : null;
}

/** 政策法務課市政情報室長 is also called 市政情報室長 and 室長. */
function isTitleOf({ unit, post, role }: Attendee, rest: string | null, mayBeNone: boolean): boolean {
  if (rest === null || rest === "") return rest === "" && mayBeNone;
  if (/^(?:さん|氏|様)$/u.test(rest)) return true;
  const isMember = post.endsWith("委員") && rest === "委員";
  return isMember || (rest.length > 1 && [unit + post, role].some((title) => title.endsWith(rest)));
}

/** Those who were absent are meant only where nobody present is. A bare post that several have stands for them all. */
function oneOf(meant: readonly Attendee[], label: string): Speaker {
  const present = meant.filter(({ isAbsent }) => !isAbsent);
  const [person, ...others] = present.length > 0 ? present : meant;
  if (person === undefined) return { found: "none", nearest: "" };
  if (others.length === 0) return { found: "person", person };
  return meant.every(({ post }) => post === label) ? { found: "body" } : { found: "several", people: meant };
}

function namesOf(one: Attendee): readonly string[] {
  const { family, given, post, role } = one;
  return [calledBy(one), family + post, family + given + post, ...(role === "" ? [] : [role])];
}
