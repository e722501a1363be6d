import { describe, expect, it } from "vitest";
import { isSoundProfile } from "../../src/asset/icc.ts";
import { srgbProfile } from "../../src/render/pdf/colour-profile.ts";
import { type BuiltProfile, builtProfile } from "./built-profile.ts";

describe("a colour profile", () => {
  it("that is whole and of the picture's own colours is sound", () => {
    expect(isSoundProfile(srgbProfile(), "RGB ")).toBe(true);
    expect(isSoundProfile(builtProfile({ space: "CMYK", kind: "prtr", version: 2 }), "CMYK")).toBe(true);
    expect(isSoundProfile(builtProfile({ space: "GRAY" }), "GRAY")).toBe(true);
  });

  it.each<readonly [string, BuiltProfile]>([
    ["of other colours", { space: "GRAY" }],
    ["that only leads from one device to another", { space: "RGB ", kind: "link" }],
    ["of a version nobody knows", { space: "RGB ", version: 5 }],
    ["that says another length", { space: "RGB ", length: 4096 }],
    ["with a tag outside of it", { space: "RGB ", over: 1 }],
  ])("%s is not", (_, built) => {
    expect(isSoundProfile(builtProfile(built), "RGB ")).toBe(false);
  });

  it("that is cut off anywhere is not", () => {
    const whole = builtProfile({ space: "RGB " });
    for (let end = 0; end < whole.length; end++)
      expect(isSoundProfile(whole.subarray(0, end), "RGB ")).toBe(false);
  });
});
