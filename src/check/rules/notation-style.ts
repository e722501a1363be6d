import { linesOfFields, notation, type Written } from "../notation/places.ts";
import { type CheckedPacket, type CheckedPaper, type CheckFinding, placeOf } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** です・ます and である. */
export const notationStyle: CheckRule = {
  codes: ["check/style-mixed", "check/letter-style"],
  compares: {
    ja: "一つの文書の文末（です・ますと、である）。同じ種類の文書どうしの結びの文",
    en: "Endings of the sentences of a paper; the closing sentences of letters of one kind",
  },
  find: findStyles,
};

const politeEnd = /(です|ます|ません|でした|ました|ましょう|ください|下さい)$/u;
const plainEnd = /([うくぐすつぬぶむる]|である|だ|った|した|ない|なかった|れた|いた|んだ)$/u;

/** A letter's items are written tersely, whatever its body says; what is said in a meeting is said politely. */
const proseForms = new Set(["explanation", "type-reasons", "figure", "other"]);

function* findStyles(packet: CheckedPacket): Iterable<CheckFinding> {
  for (const paper of packet.papers) {
    if (proseForms.has(paper.form)) yield* mixedIn(paper);
  }
  yield* closings(packet);
}

function* mixedIn(paper: CheckedPaper): Iterable<CheckFinding> {
  const polite: Written[] = [];
  const plain: Written[] = [];
  for (const [line, { text }] of paper.lines.entries()) {
    for (const { index, 0: sentence } of text.matchAll(/[^。]+(?=。)/gu)) {
      const words = withoutQuotes(sentence.trimEnd());
      const span = { line, from: index, to: index + sentence.length };
      const written = { paper, text: sentence, place: placeOf(paper, span), line, from: index };
      if (politeEnd.test(words)) polite.push(written);
      else if (plainEnd.test(words)) plain.push(written);
    }
  }
  if (polite.length === 0 || plain.length === 0) return;
  const params = { paper: paper.name, polite: String(polite.length), plain: String(plain.length) };
  const [few, many] = polite.length <= plain.length ? [polite, plain] : [plain, polite];
  yield notation("check/style-mixed", params, [...few.slice(0, 4), ...many.slice(0, 1)]);
}

/** Sentences end before what is quoted or put in brackets behind them. */
const withoutQuotes = (text: string): string => text.replace(/(「[^「」]*」|（[^（）]*）|\([^()]*\))+$/u, "");

const body: ReadonlySet<string> = new Set(["body"]);

/** 意見を求めます and 意見を求める, letters of one form with each other. */
function* closings(packet: CheckedPacket): Iterable<CheckFinding> {
  const first = new Map<string, { written: Written; polite: boolean }>();
  for (const paper of packet.papers) {
    for (const line of linesOfFields(paper, body)) {
      const text = paper.lines[line]?.text ?? "";
      const [, closing = ""] = /([^。、]*)。\s*$/u.exec(text) ?? [];
      const polite = politeEnd.test(closing);
      if (!polite && !plainEnd.test(closing)) continue;
      const from = text.lastIndexOf(closing);
      const place = placeOf(paper, { line, from, to: from + closing.length });
      const known = first.get(paper.form);
      if (known === undefined) {
        first.set(paper.form, { written: { paper, text: closing, place, line, from }, polite });
        continue;
      }
      if (known.polite === polite) continue;
      yield notation(
        "check/letter-style",
        { found: closing, usual: known.written.text, paper: paper.name, other: known.written.paper.name },
        [{ place }, known.written],
      );
      return;
    }
  }
}
