import { describe, expect, it } from "vitest";
import { checkFiles, checkTyped } from "./check-typed.ts";
import { agreeingFiles, agreeingNames, correctedOf, existingNames } from "./existing-packet.ts";
import { isTrue, ownPackets, ownPapersFound } from "./own-packet.ts";

describe("a packet whose papers agree", () => {
  it.each(existingNames)("has nothing to find: %s", async (name) => {
    const found = await checkTyped(correctedOf(name));
    expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });

  it.each(agreeingNames)("has nothing to find, whatever an office's habits are: %s", async (name) => {
    const found = await checkFiles(agreeingFiles(name));
    expect(found.map(({ diagnostic: { code, message } }) => `${code} ${message.ja}`)).toEqual([]);
  });
});

describe("a packet made of records", () => {
  it.each(ownPackets)("has at most two findings that are not true: $meeting", (packet) => {
    const found = ownPapersFound(packet).map(({ diagnostic: { code, message } }) => ({
      code,
      message: message.ja,
    }));
    const untrue = found
      .filter((one) => !isTrue(packet.meeting, one))
      .map(({ code, message }) => `${code} ${message}`);
    expect(untrue.slice(2), untrue.join("\n")).toEqual([]);
  });
});
