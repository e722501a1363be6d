import type { Bilingual } from "../../diagnostic/index.ts";
import { jlreq } from "./clauses.ts";
import { amount, quoted, totalOf } from "./figures.ts";
import type { ExplainedLine, ForbiddenBreak, SpacingChange } from "./line.ts";
import { endedElsewhere } from "./look-back.ts";
import { ruleName } from "./rules.ts";

/** What the sentences of one line are made from. */
export interface LineFacts
  extends Pick<
    ExplainedLine,
    | "text"
    | "measure"
    | "natural"
    | "width"
    | "step"
    | "spares"
    | "clause"
    | "ends"
    | "forced"
    | "loose"
    | "avoidedLoose"
    | "forbidden"
    | "changes"
  > {
  /** The last characters of the line, the very last of them, and the first of the next line. */
  readonly tail: string;
  readonly mark: string;
  readonly sent: string;
  /** The whole paragraph is this line. */
  readonly whole: boolean;
}

/** How a line was ended, and what that took. */
export function ending(facts: LineFacts): Bilingual {
  return endings[facts.step](facts);
}

const endings: Readonly<Record<ExplainedLine["step"], (facts: LineFacts) => Bilingual>> = {
  end: endOfStretch,
  exact: () => ({
    ja: "行の幅にちょうど収まりました。空きは変えていません。",
    en: "It fits the measure exactly; no space was changed.",
  }),
  ragged: ({ changes }) => ({
    ja: `行の終わりをそろえない段落なので、入る所まで入れました。${unchanged(changes).ja}`,
    en: `A paragraph that is not justified: the line ends where it fits.${unchanged(changes).en}`,
  }),
  reduce: ({ tail, changes, clause }) => ({
    ja: `${quoted(tail)}までこの行に入れるため、空きを合わせて${taken(changes).ja}詰めました（追込み、${by(clause).ja}）。${givenBack(changes).ja}`,
    en: `Spaces were reduced by ${taken(changes).en} in all to take in "${tail}" (追込み, ${by(clause).en}).${givenBack(changes).en}`,
  }),
  hang: ({ mark, clause }) => ({
    ja: `${quoted(mark)}だけを行の外に出しました（ぶら下げ、${by(clause).ja}）。`,
    en: `"${mark}" hangs outside the measure (ぶら下げ, ${by(clause).en}).`,
  }),
  expand: expanded,
  squeeze: ({ tail, changes, clause }) => ({
    ja: `${quoted(tail)}までこの行に入れるため、日付・番号などの数字の前後の空きもなくし、合わせて${taken(changes).ja}詰めました（追込み、${by(clause).ja}）。`,
    en: `Spaces, those inside dates and numbers entirely, were reduced by ${taken(changes).en} in all to take in "${tail}" (追込み, ${by(clause).en}).`,
  }),
  address: (facts) => ({
    ja: `長いアドレス${quoted(parted(facts)?.what ?? facts.text)}を${quoted(facts.mark)}の後で切りました（${by(facts.clause).ja}）。`,
    en: `The address "${parted(facts)?.what ?? facts.text}" was parted after "${facts.mark}" (${by(facts.clause).en}).`,
  }),
  group: forcedBreak,
  word: forcedBreak,
  prohibition: forcedBreak,
  overfull: ({ text, measure }) => ({
    ja: `${quoted(text.trim())}が行の幅${amount(measure).ja}より広いため、はみ出しています。`,
    en: `"${text.trim()}" is wider than the measure of ${amount(measure).en} and stands out of it.`,
  }),
  "widow-in": ({ changes, clause }) => ({
    ja: `次の行が1文字だけにならないよう、空きを合わせて${taken(changes).ja}詰め、段落の終わりまで入れました（段落末尾処理、${by(clause).ja}）。`,
    en: `Spaces were reduced by ${taken(changes).en} in all so that no single character is left for a last line (${by(clause).en}).`,
  }),
  "widow-out": ({ sent, clause }) => ({
    ja: `段落の最後の行が1文字だけにならないよう、${quoted(sent)}からを次の行へ送りました（段落末尾処理、${by(clause).ja}）。`,
    en: `"${sent}" goes to the next line, so that the last one is not a single character (${by(clause).en}).`,
  }),
  "look-back": endedElsewhere,
  tab: ({ changes, clause }) => ({
    ja: `次のタブの行き先がこの行に残っていないので、タブから次の行に送りました（${by(clause).ja}）。${unchanged(changes).ja}`,
    en: `No tab stop is left on this line, so the tab opens the next one (${by(clause).en}).${unchanged(changes).en}`,
  }),
};

/** The clause behind the step. */
const by = (clause: string | null): Bilingual => jlreq(clause === null ? [] : [clause]);

/** What the chosen break lies in, when it is no plain one. */
const parted = ({ forbidden }: LineFacts): ForbiddenBreak | undefined =>
  forbidden.find(({ side }) => side === "at");

const taken = (changes: readonly SpacingChange[]): Bilingual => amount(totalOf(changes, "reduced"));

/** The blank at a line end goes whole or stays (JLREQ 3.1.9): what that gives too much is shared out. */
function givenBack(changes: readonly SpacingChange[]): Bilingual {
  const rest = totalOf(changes, "expanded");
  if (rest.em === 0) return { ja: "", en: "" };
  return {
    ja: `行の終わりの空きは半分だけ残せないので、詰めて余った${amount(rest).ja}はほかの空きに分けました。`,
    en: ` The blank at the line end goes whole; the ${amount(rest).en} it gave too much was shared out.`,
  };
}

const unchanged = (changes: readonly SpacingChange[]): Bilingual =>
  changes.length > 0 ? { ja: "", en: "" } : { ja: "空きは変えていません。", en: " No space was changed." };

function endOfStretch({ text, whole, ends, changes }: LineFacts): Bilingual {
  if (text === "") return { ja: "空の行です。", en: "An empty line." };
  const same = unchanged(changes);
  const what: Bilingual = whole
    ? { ja: "段落がこの1行に収まりました。", en: "The paragraph fits on this line." }
    : ends === "forced-break"
      ? { ja: "ここで改行するよう指定されています。", en: "A line break is asked for here." }
      : { ja: "段落の終わりです。", en: "The paragraph ends here." };
  return { ja: what.ja + same.ja, en: what.en + same.en };
}

function expanded({ sent, changes, forbidden, clause }: LineFacts): Bilingual {
  const rest = totalOf(changes, "expanded");
  const held = forbidden.find((one) => one.side === "after" && one.decisive);
  const why: Bilingual =
    held === undefined
      ? {
          ja: `${quoted(sent)}からはこの行に入らないので、次の行へ送り`,
          en: `"${sent}" does not fit and goes to the next line`,
        }
      : {
          ja: `下に示す所では切れないので、${quoted(sent)}からを次の行へ送り`,
          en: `No break is allowed where shown below, so "${sent}" goes to the next line`,
        };
  if (rest.em === 0)
    return {
      ja: `${why.ja}ました（追出し、${by(clause).ja}）。広げられる空きがないので、行の終わりは空いたままです。`,
      en: `${why.en} (追出し, ${by(clause).en}). No space can be opened: the line stays short.`,
    };
  return {
    ja: `${why.ja}、余った${amount(rest).ja}を字間などに分けました（追出し、${by(clause).ja}）。`,
    en: `${why.en}; the ${amount(rest).en} left over was shared out (追出し, ${by(clause).en}).`,
  };
}

function forcedBreak(facts: LineFacts): Bilingual {
  const { step, avoidedLoose, sent } = facts;
  const at = parted(facts);
  const why: Bilingual = avoidedLoose
    ? {
        ja: "ほかの所で切ると字間が半字より広く空くため",
        en: "Any other break would open gaps wider than half an em, so",
      }
    : { ja: "規則どおりに切れる所がこの行にないため", en: "No permitted break fits the line, so" };
  const what = at?.what ?? sent;
  const ja =
    step === "prohibition"
      ? `${quoted(at?.places[0] ?? sent)}をやむを得ず切りました`
      : `${step === "group" ? "分けない組" : ""}${quoted(what)}をやむを得ず途中で切りました`;
  const rule = at === undefined ? { ja: "", en: "" } : ruleName(at);
  return {
    ja: `${why.ja}、${ja}（${rule.ja}）。`,
    en: `${why.en} "${what}" was parted all the same (${rule.en}).`,
  };
}
