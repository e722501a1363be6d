import { expect, it } from "vitest";
import { formatPhone, readPhone } from "../../src/notation/index.ts";
import { codes, valued } from "./finding-text.ts";

it.each<[string, string]>([
  ["078-000-0000（内線 2318、2338）", "078-000-0000（内線 2318、2338）"],
  ["０７８ー０００ー００００(内線２３１８)", "078-000-0000（内線 2318）"],
  ["電話番号： 078-000-0000", "078-000-0000"],
  ["(045)000-0000", "045-000-0000"],
  ["045(000)0000", "045-000-0000"],
  ["258-1110 内線2141、2142", "258-1110（内線 2141、2142）"],
  ["258-1110", "258-1110"],
  ["090-0000-0000", "090-0000-0000"],
  ["0120−000−000", "0120-000-000"],
])("reads and prints %s", (text, expected) => {
  expect(formatPhone(valued(readPhone(text)))).toBe(expected);
});

it.each<[string, string]>([
  ["000-1110", "notation/phone-digits"],
  ["0780000000", "notation/phone-unreadable"],
  ["258-1110(代表)", "notation/phone-unreadable"],
  ["なし", "notation/phone-unreadable"],
  ["", "notation/phone-unreadable"],
  ["078-000-000", "notation/phone-digits"],
  ["078-0000-00000", "notation/phone-digits"],
  ["078-0000-0000", "notation/phone-digits"],
])("refuses %s", (text, code) => expect(codes(readPhone(text))).toEqual([code]));

it("takes a pasted page quickly", () => {
  const start = performance.now();
  for (const page of [" ", "0", "-", "(", "内線"])
    expect(readPhone(`${page.repeat(20_000)}x`).ok).toBe(false);
  expect(performance.now() - start).toBeLessThan(1000);
});
