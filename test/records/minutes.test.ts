import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseDocument, type Scalar, visit } from "yaml";
import { findingsOf } from "../../src/diagnostic/index.ts";
import { recordKinds } from "../../src/records/kinds/index.ts";
import { readRecordText } from "../../src/records/read.ts";
import { TRANSCRIPT_LIMIT } from "../../src/records/transcript/field.ts";
import { fixture } from "../forms/fixtures.ts";

const read = (text: string) => findingsOf(readRecordText(text, "a.yaml", "yaml", { kinds: recordKinds }));

/** A right record: what the wrong ones are made from. */
const right = readFileSync(fixture("minutes/minimal.yaml"), "utf8");
const larger = readFileSync(fixture("minutes/wrong/time-differs.yaml"), "utf8").replace("7時30分", "7時20分");

/** Ranges of all values but 種類 and 版. */
function valuesIn(text: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  visit(parseDocument(text), {
    Scalar(key, node: Scalar) {
      if (key !== "key" && node.range) found.push([node.range[0], node.range[1]]);
    },
  });
  return found.slice(2);
}

// As test/records/all-at-once.test.ts does with other kinds, but no other text is as long as a transcript may be.
it.each([
  ["minimal", right],
  ["larger", larger],
])("a value of the %s minutes that is wrong is told alone", (_, text) => {
  expect(read(text)).toEqual([]);
  for (const [start, end] of valuesIn(text)) {
    const line = text.slice(0, start).split("\n").length;
    const tail = text.slice(start, end).endsWith("\n") ? "\n" : "";
    const isTranscript = text.startsWith("|", start);
    const wrong = `/${"あ".repeat(isTranscript ? TRANSCRIPT_LIMIT : 20_000)}`;
    const found = read(text.slice(0, start) + wrong + tail + text.slice(end));
    expect([line, found.map((one) => one.places[0]?.line)]).toEqual([line, [line]]);
  }
});

it("a transcript in JSON is told of at its value: its lines are no lines of the file", () => {
  const json = {
    ...{ kind: "minutes", version: 1, body: "審議会", title: "議事録", place: "会議室" },
    held: { date: "2025-06-23", start: "18:00" },
    attendance: [{ name: "委員", present: [{ name: "見本 太郎" }] }],
    agenda: [{ title: "件" }],
    transcript: "議事（1）\n（三宮委員）はい。",
  };
  const found = findingsOf(readRecordText(JSON.stringify(json), "a.json", "json", { kinds: recordKinds }));
  expect(found.map(({ code, places: [place] }) => [code, place?.line, place?.path])).toEqual([
    ["minutes/speaker-unknown", 1, "会議経過"],
  ]);
});
