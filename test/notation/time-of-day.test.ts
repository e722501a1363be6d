import { expect, it } from "vitest";
import { formatTime, readTime, type TimeFormat } from "../../src/notation/index.ts";
import { codes, valued } from "./finding-text.ts";

it.each([
  "午後6時30分",
  "午後６時３０分",
  "午後 6 時 30 分",
  "午後6時半",
  "午後6:30",
  "18:30",
  "18：30",
  "18時30分",
  "午後六時三十分",
])("reads %s", (text) => expect(valued(readTime(text))).toEqual({ hour: 18, minute: 30 }));

it.each<[string, number, number]>([
  ["正午", 12, 0],
  ["午後0時30分", 12, 30],
  ["午前0時", 0, 0],
  ["午前10時00分", 10, 0],
  ["12時", 12, 0],
  ["0:05", 0, 5],
])("reads %s", (text, hour, minute) => expect(valued(readTime(text))).toEqual({ hour, minute }));

it.each<[string, string]>([
  ["午後12時30分", "notation/time-ambiguous"],
  ["午前12時", "notation/time-ambiguous"],
  ["午後13時", "notation/no-such-time"],
  ["24:00", "notation/no-such-time"],
  ["18:60", "notation/no-such-time"],
  ["18:5", "notation/time-unreadable"],
  ["夕方", "notation/time-unreadable"],
  ["", "notation/time-unreadable"],
])("refuses %s", (text, code) => expect(codes(readTime(text))).toEqual([code]));

it.each<[number, number, TimeFormat, string]>([
  [18, 30, {}, "午後6時30分"],
  [18, 0, {}, "午後6時"],
  [10, 0, { minutes: "always" }, "午前10時00分"],
  [10, 5, { digits: "full" }, "午前１０時０５分"],
  [10, 5, { digits: "kanji" }, "午前十時五分"],
  [12, 0, {}, "正午"],
  [12, 0, { noon: "午後0時" }, "午後0時"],
  [12, 0, { minutes: "always" }, "午後0時00分"],
  [8, 30, { style: "colon" }, "午前8:30"],
  [18, 30, { style: "long-24" }, "18時30分"],
  [9, 5, { style: "colon-24", digits: "kanji" }, "9:05"],
])("prints %i:%i with %o as %s", (hour, minute, format, expected) => {
  expect(formatTime({ hour, minute }, format)).toBe(expected);
});

it("reads back every minute in every format", () => {
  for (const style of ["long", "colon", "long-24", "colon-24"] as const) {
    for (const digits of ["half", "full", "kanji"] as const) {
      for (const minutes of ["always", "when-needed"] as const) {
        for (let time = 0; time < 1440; time++) {
          const value = { hour: Math.floor(time / 60), minute: time % 60 };
          const text = formatTime(value, { style, digits, minutes });
          const reading = readTime(text);
          if (!reading.ok || reading.value.hour !== value.hour || reading.value.minute !== value.minute) {
            expect.fail(`${value.hour}:${value.minute} ${text}`);
          }
        }
      }
    }
  }
  expect(() => formatTime({ hour: 24, minute: 0 })).toThrow(RangeError);
});
