import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { existingNames, textOf, wordOf } from "./existing-packet.ts";
import { foldedText } from "./mutation/typed.ts";

/** The words of a Word file in their order: nothing but its text. */
function wordsOf(bytes: Uint8Array): string {
  const document = new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]);
  const runs = [...document.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = ""]) => text);
  const plain = runs.join("").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"');
  return foldedText(plain.replaceAll("&apos;", "'").replaceAll("&amp;", "&"));
}

describe("the Word files of a packet typed elsewhere", () => {
  // After a change of the text: node test/tools/existing-papers.mjs
  it.each(existingNames)("say what its text says: %s", (name) => {
    const text = textOf(name).map(({ bytes }) => new TextDecoder().decode(bytes));
    const typed = text.join("").replace(/^ *- /gm, "");
    expect(
      wordOf(name)
        .map(({ bytes }) => wordsOf(bytes))
        .join(""),
    ).toBe(foldedText(typed));
  });
});
