import { describe, expect, it } from "vitest";
import { PdfFile } from "../../src/asset/pdf/file.ts";
import { isDict, nameOf, numberOf, type PdfDict, type PdfObject } from "../../src/asset/pdf/object.ts";
import { kidsOf, numbersIn, structureRoot } from "../../src/sign/pdf/structure.ts";
import { chief, signed, verdicts } from "./signed.ts";
import { smallPdf } from "./small-pdf.ts";

const TAGGED = "/StructTreeRoot 6 0 R /MarkInfo << /Marked true >> /Lang (ja)";
const P = "<< /S /P /P 7 0 R /Pg 3 0 R /K 0 >>";

/** Objects from number 6 on: the root, its first element, a paragraph, the way back to it. */
const structures = {
  "a Document": [
    "<< /Type /StructTreeRoot /K [7 0 R] /ParentTree 9 0 R /ParentTreeNextKey 1 >>",
    "<< /S /Document /P 6 0 R /K [8 0 R] >>",
    P,
    "<< /Nums [0 [8 0 R]] >>",
  ],
  "a parent tree with leaves": [
    "<< /Type /StructTreeRoot /K 7 0 R /ParentTree 9 0 R /ParentTreeNextKey 1 >>",
    "<< /S /Document /P 6 0 R /K 8 0 R >>",
    P,
    "<< /Kids [10 0 R] >>",
    "<< /Limits [0 0] /Nums [0 [8 0 R]] >>",
  ],
  "several elements at its top, and a tree in its root": [
    "<< /Type /StructTreeRoot /K [7 0 R 8 0 R] /ParentTree << /Nums [0 [8 0 R]] >> /ParentTreeNextKey 1 >>",
    "<< /S /Sect /P 6 0 R >>",
    "<< /S /P /P 6 0 R /Pg 3 0 R /K 0 >>",
  ],
  "a next number that is taken": [
    "<< /Type /StructTreeRoot /K [7 0 R] /ParentTree 9 0 R /ParentTreeNextKey 0 >>",
    "<< /S /Document /P 6 0 R /K [8 0 R] >>",
    P,
    "<< /Nums [0 [8 0 R] 5 [8 0 R]] >>",
  ],
  "nothing in it": ["<< /Type /StructTreeRoot >>"],
} as const;
const tagged = (more: readonly string[], index: "table" | "stream" = "table"): Buffer =>
  smallPdf({ index, catalog: TAGGED, page: "/StructParents 0", more });

/** Forms of the structure with the widget each holds, and what the parent tree has for that one's number. */
function forms(pdf: Uint8Array): readonly { readonly key: number | null; readonly back: boolean }[] {
  const file = new PdfFile(pdf);
  const root = structureRoot(file)?.dict as PdfDict;
  const parents = new Map(numbersIn(file, file.get(root, "ParentTree")));
  const found: { key: number | null; back: boolean }[] = [];
  const visit = (element: PdfObject): void => {
    const dict = file.resolve(element);
    if (!isDict(dict)) return;
    if (nameOf(file.get(dict, "S")) === "Form") {
      const reference = file.resolve(kidsOf(file, dict)[0]) as PdfDict;
      const key = numberOf(file.get(file.get(reference, "Obj") as PdfDict, "StructParent"));
      found.push({ key, back: file.resolve(parents.get(key ?? -1)) === dict });
    }
    for (const kid of kidsOf(file, dict)) visit(kid);
  };
  for (const kid of kidsOf(file, root)) visit(kid);
  return found;
}

describe.each(Object.entries(structures))("a tagged file with %s", (name, more) => {
  it.each(["table", "stream"] as const)("has a Form for each signature (%s), and all hold", async (index) => {
    const first = await signed(tagged(more, index), {
      visible: { area: { x: 5, y: 5, width: 40, height: 20 } },
    });
    const second = await signed(first, {}, chief);
    const free = { "a next number that is taken": 6, "nothing in it": 0 }[name] ?? 1;
    expect(forms(second)).toEqual([
      { key: free, back: true },
      { key: free + 1, back: true },
    ]);
    expect(await verdicts(second)).toEqual(["Signature1 valid signatures", "Signature2 valid nothing"]);
    const root = structureRoot(new PdfFile(second))?.dict as PdfDict;
    expect(numberOf(root.entries.get("ParentTreeNextKey") ?? null)).toBe(free + 2);
    expect(second.toString("latin1")).toContain("/Tabs /S");
  });
});

describe("a file that is not tagged", () => {
  it("gets no structure", async () => {
    const text = (await signed(smallPdf(), { visible: {} })).toString("latin1");
    expect(text).not.toMatch(/StructParent|StructElem|Tabs/);
  });
});

describe("a second signature that changes more of the structure than it may", () => {
  /** The second revision with one piece of text for another of the same length. */
  const forged = async (from: RegExp, to: string): Promise<readonly string[]> => {
    const first = await signed(tagged(structures["a Document"]));
    const second = (await signed(first, {}, chief)).toString("latin1");
    const added = second.slice(first.length);
    const changed = added.replace(from, to);
    if (changed === added || changed.length !== added.length) throw new Error(`${from} is not there`);
    return verdicts(Buffer.from(second.slice(0, first.length) + changed, "latin1"));
  };

  it.each([
    ["drops an element", /\/K \[8 0 R /, "/K [7 0 R "],
    ["makes the Document another thing", /\/S \/Document/, "/S /Quotefoo"],
    ["adds what is no Form", /\/S \/Form/, "/S /Span"],
    ["leads back to another element", /\/Nums \[0 \[8 0 R\]/, "/Nums [0 [7 0 R]"],
    ["takes a number that was given", /(\/Nums .*) 2 (\d+ 0 R\])/, "$1 1 $2"],
    ["adds a Form that holds no widget", /\/OBJR/, "/MCRx"],
    ["adds a Form that holds a page", /(\/OBJR \/Obj) \d\d 0 R/, "$1  3 0 R"],
  ])("%s is told as a change", async (_, from, to) => {
    const [first] = await forged(from, to);
    expect(first).toBe("Signature1 changed other sign/changed-after");
  });
});
