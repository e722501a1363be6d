import { adjust } from "./adjust.ts";
import { type Ban, banAt, groupsOf, type Prepared } from "./ban.ts";
import type { Frame, MeasuredText } from "./border.ts";
import { changesOf, type SpaceChange } from "./change.ts";
import { loosenWords, prepare, questionOf, taskOf } from "./compose.ts";
import type { DecidedLine } from "./decided.ts";
import { ALLOWED } from "./pair.ts";
import { bounded, type Choice, leastWidth, type Question, type Step, shortage } from "./question.ts";
import { eachLine } from "./search.ts";
import { widthOf } from "./space.ts";
import type { CompositionStyle } from "./style.ts";

export type { Ban, BanRule } from "./ban.ts";
export type { SpaceChange, SpaceKind } from "./change.ts";
export type { Step } from "./question.ts";

/** A break that was forbidden next to the one that was chosen. */
export interface ForbiddenBreak extends Ban {
  /** Clusters that no line may begin with; neighbouring ones of one ban together, as far as the line reaches and one more. */
  readonly places: readonly number[];
  /** Before or after the chosen break; `at`: the chosen break itself, in an emergency or inside an address. */
  readonly side: "before" | "after" | "at";
  /** Without it the line could have ended there: it is why the line was fitted as it was. */
  readonly decisive: boolean;
}

/** Why a line is as it is. Clusters of the paragraph; lengths in composer units. */
export interface LineReason {
  /** Clusters from … to (to excluded), as in the `Line` itself; what shows ends at `shown`. */
  readonly from: number;
  readonly to: number;
  readonly shown: number;
  readonly step: Step;
  /** For the step `look-back`: the step that the next line had taken, had this one not been ended elsewhere; else null. */
  readonly spares: Step | null;
  /** The stretch ends here: paragraph or forced break. */
  readonly last: boolean;
  /** A legal break fitted, but the line would have opened by more than half an em a gap. */
  readonly tooLoose: boolean;
  /** Opened so far that not every gap stays within its limit of half an em, for want of any other break. */
  readonly loose: boolean;
  /** Room for the line: the measure without its indents. */
  readonly available: number;
  /** Width with every space natural, the blank at the line end included. */
  readonly natural: number;
  /** Width as fitted, a hung mark excluded. */
  readonly width: number;
  readonly forbidden: readonly ForbiddenBreak[];
  readonly changes: readonly SpaceChange[];
}

/**
 * Composes a paragraph a second time and says of every line why it is as it is. `compose` itself does none of this work.
 *
 * @returns one reason a line, in the order of `compose`'s lines
 * @see JLREQ 3.8.2 詰める処理と空ける処理
 */
export function explainLines(
  text: MeasuredText,
  frame: Frame,
  style: CompositionStyle,
): readonly LineReason[] {
  const work = prepare(text, frame, style);
  loosenWords(frame, style, work);
  const prepared: Prepared = { text, work, style, groups: groupsOf(text, style) };
  const reasons: LineReason[] = [];
  const ask = (from: number, end: number): Question => questionOf(work, frame, style, from, end);
  eachLine(work, ask, (decided) => reasons.push(reasonOf(prepared, decided)));
  return reasons;
}

function reasonOf(prepared: Prepared, decided: DecidedLine): LineReason {
  const { question, choice, last, next } = decided;
  const { style, text, from, available } = question;
  const task = taskOf(decided);
  const fitted = adjust(task);
  const { shown, width } = fitted;
  const changes = changesOf(task, fitted);
  const opened = changes.some(({ way }) => way === "expanded");
  const blank = shown > from ? (text.trail[shown - 1] as number) : 0;
  return {
    from,
    to: next,
    shown,
    step: choice.step,
    spares: decided.spares,
    last,
    tooLoose: parts.has(choice.step) && decided.fitted,
    loose: opened && shortage(question, choice.to) > bounded(question, choice.to),
    available,
    natural: widthOf(style, text, from, shown) + blank,
    width,
    forbidden: last ? [] : forbiddenAround(prepared, question, choice),
    changes,
  };
}

/** Steps that are taken when no legal break fits, or when the line would open too far. */
const parts: ReadonlySet<Step> = new Set(["squeeze", "address", "group", "word", "prohibition"]);

/** Steps that took more into the line than fits at natural width: what lies before the break is why. */
const takesIn: ReadonlySet<Step> = new Set(["reduce", "hang", "squeeze", "widow-in"]);

/** Steps that no rule forced upon the line: what lies after the break is not why. */
const freely: ReadonlySet<Step> = new Set(["exact", "look-back"]);

/** Rules that the line could not have reached anyway: so many are told of. */
const BEYOND = 3;

/** The forbidden places on both sides of the chosen break, up to the next legal one. */
function forbiddenAround(prepared: Prepared, question: Question, choice: Choice): ForbiddenBreak[] {
  const { from, end, text } = question;
  const { strength } = text;
  const list: ForbiddenBreak[] = [];
  let first = choice.to;
  while (first - 1 > from && strength[first - 1] !== ALLOWED) first--;
  for (let i = first; i < choice.to; i++) add(prepared, list, i, "before", takesIn.has(choice.step));
  if (strength[choice.to] !== ALLOWED) add(prepared, list, choice.to, "at", true);
  let beyond = 0;
  for (let i = choice.to + 1; i < end && strength[i] !== ALLOWED && beyond < BEYOND; i++) {
    const near = reaches(question, i);
    add(prepared, list, i, "after", near && !freely.has(choice.step));
    if (near) continue;
    beyond++;
    i = Math.max(i, (list[list.length - 1]?.to ?? 0) - 1);
  }
  return list;
}

/** Whether a line that ended at `to` would fit, reduced in full where lines are reduced at all. */
function reaches(question: Question, to: number): boolean {
  const { style, text, from, available, justify } = question;
  return (justify ? leastWidth(question, to) : widthOf(style, text, from, to)) <= available;
}

/** Adds a place to the ban of its neighbour when that speaks of it too, else with a ban of its own. */
function add(
  prepared: Prepared,
  list: ForbiddenBreak[],
  place: number,
  side: ForbiddenBreak["side"],
  decisive: boolean,
): void {
  const known = list[list.length - 1];
  // The letters of a unit are kept by another rule than the unit by its number.
  const speaks = known !== undefined && known.side === side && known.rule !== "number-unit";
  if (speaks && known.from < place && place < known.to) {
    list[list.length - 1] = {
      ...known,
      places: [...known.places, place],
      decisive: known.decisive || decisive,
    };
    return;
  }
  const ban = banAt(prepared, place);
  if (ban !== null) list.push({ ...ban, places: [place], side, decisive });
}
