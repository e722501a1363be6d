import {
  ALLOWED,
  IN_ADDRESS,
  IN_GROUP,
  IN_LONG_WORD,
  IN_NAME,
  IN_SPAN,
  IN_WORD,
  NUMERAL,
  WESTERN,
  WESTERN_MARK,
} from "./pair.ts";
import {
  type Breaker,
  bounded,
  type Choice,
  isBlank,
  legal,
  type Question,
  type Step,
  shortage,
} from "./question.ts";
import { found, scan } from "./scan.ts";
import { withoutWidow } from "./widow.ts";

/**
 * First fit; looking back over a line is look-back.ts. In order: a line that fits exactly; 追込み of the next legal break; ぶら下げ;
 * 追出し. A line that 追出し would open by more than half an em a gap is broken inside an address, a no-break group or a word
 * that fits on no line instead. When no legal break fits: the emergency order of pair.ts. At least one cluster is always taken.
 *
 * @see JLREQ 3.8.2 詰める処理と空ける処理, 3.5.4 段落末尾処理
 */
export const firstFit: Breaker = (question) => {
  scan(question);
  const choice = decide(question);
  return choice.held === ALLOWED && choice.method !== "overfull" ? withoutWidow(question, choice) : choice;
};

function decide(question: Question): Choice {
  const { natural, reduced, hung, squeezed } = found;
  if (natural === question.end) return legal(natural, "end");
  if (natural >= 0 && shortage(question, natural) === 0) return legal(natural, "exact");
  if (reduced >= 0) return legal(reduced, "reduce");
  if (hung >= 0) return legal(hung, "hang");
  if (natural >= 0) return expandOrPart(question, natural, squeezed);
  return squeezed >= 0 ? legal(squeezed, "squeeze") : emergency(question);
}

function expandOrPart(question: Question, natural: number, squeezed: number): Choice {
  const { style, justify, text } = question;
  if (!justify) return legal(natural, "ragged");
  if (style.name === "word" || shortage(question, natural) <= bounded(question, natural))
    return legal(natural, "expand");
  if (squeezed >= 0) return legal(squeezed, "squeeze");
  const joint = found.emergency[IN_ADDRESS] as number;
  if (joint > natural) return legal(joint, "address");
  // An address broken after its / has nothing to open: a short line is better than a cut word.
  if (bounded(question, natural) === 0 && isWestern(text.kind[natural - 1])) return legal(natural, "expand");
  for (const held of [IN_GROUP, IN_LONG_WORD]) {
    const to = found.emergency[held] as number;
    if (to > natural) return { to, held, method: "fit", step: stepOf(held) };
  }
  return legal(natural, "expand");
}

/** No legal break fits: the emergency order; when not even one cluster fits, it stays overfull, alone. */
function emergency({ text, from, end }: Question): Choice {
  const joint = found.emergency[IN_ADDRESS] as number;
  if (joint > from) return legal(joint, "address");
  for (let held = IN_GROUP; held <= IN_SPAN; held++) {
    const to = found.emergency[held] as number;
    if (to > from) return { to, held, method: "fit", step: stepOf(held) };
  }
  let to = from + 1;
  while (to < end && isBlank(text.kind[to])) to++;
  const held = to === end ? ALLOWED : (text.strength[to] as number);
  return { to, held, method: "overfull", step: "overfull" };
}

/** What the emergency order gave up. */
function stepOf(held: number): Step {
  if (held === IN_GROUP || held === IN_NAME) return "group";
  return held === IN_LONG_WORD || held === IN_WORD ? "word" : "prohibition";
}

const isWestern = (kind: number | undefined): boolean =>
  kind === NUMERAL || kind === WESTERN || kind === WESTERN_MARK;
