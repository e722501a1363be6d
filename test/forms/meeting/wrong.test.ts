import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fixture } from "../fixtures.ts";
import { readMeeting, told } from "./record.ts";

const folder = fixture("meeting");

describe("fixtures/meeting", () => {
  const wrong = readdirSync(join(folder, "wrong")).filter((name) => name.endsWith(".yaml"));

  it.each(wrong)("wrong/%s is told as expected beside it", (name) => {
    const { findings } = readMeeting(`meeting/wrong/${name}`);
    const file = join(folder, "wrong", name.replace(".yaml", ".expected.json"));
    const expected: unknown = JSON.parse(readFileSync(file, "utf8"));
    expect(findings.map((one) => told(one, folder))).toEqual(expected);
    expect(findings.every(({ hint }) => hint !== null && hint.ja !== "")).toBe(true);
  });

  it.each(["meeting/minimal.yaml", "meeting/full.yaml", "office/meetings/第106回.yaml"])(
    "%s has no finding",
    (path) => {
      expect(readMeeting(path).findings.map((one) => told(one, folder))).toEqual([]);
    },
  );
});
