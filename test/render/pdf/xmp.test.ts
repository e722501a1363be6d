import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import type { PdfInfo } from "../../../src/render/pdf/index.ts";
import { xmpPacket } from "../../../src/render/pdf/xmp.ts";

const info: PdfInfo = {
  title: "報告",
  author: "見本市",
  language: "ja-JP",
  created: new Date("2021-04-04T15:30:00Z"),
};

/** Text of each element that has some, by name; throws when the packet is not well-formed. */
function read(packet: string): Map<string, string> {
  const found = new Map<string, string>();
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => void open.push(name));
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    if (text.trim() !== "") found.set(open.filter((name) => !/^(rdf|x):/.test(name)).join("/"), text);
  });
  parser.write(packet).close();
  return found;
}

describe("XMP", () => {
  test.each(['A & <B> "引用"', "]]>", "個人情報", "𠮷野葛\u{E0100}", "&amp;"])(
    "holds the title %s",
    (title) => {
      expect(read(xmpPacket({ ...info, title })).get("dc:title")).toBe(title);
    },
  );

  test("is well-formed whatever the strings contain", () => {
    const any = fc.string({ unit: "binary", maxLength: 30 });
    const lone = fc.constantFrom("\uD842", "\uDFB7", "\u0000", "\u001B", "\uFFFE", "\uFFFF", "\v");
    fc.assert(
      fc.property(any, lone, any, (before, odd, after) => {
        const text = before + odd + after;
        read(xmpPacket({ ...info, title: text, author: text, subject: text, keywords: text }));
      }),
      { numRuns: 40 },
    );
  });

  test("dates are in Japan's time", () => {
    const found = read(xmpPacket(info));
    expect(found.get("xmp:CreateDate")).toBe("2021-04-05T00:30:00+09:00");
    expect(found.get("xmp:ModifyDate")).toBe("2021-04-05T00:30:00+09:00");
  });

  test("subject and keywords are left out when there are none", () => {
    expect(read(xmpPacket(info)).has("dc:description")).toBe(false);
    expect(read(xmpPacket({ ...info, subject: "第1号", keywords: "報告" })).get("pdf:Keywords")).toBe("報告");
  });
});
