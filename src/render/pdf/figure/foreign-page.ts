import { type Appearance, appearancesOf } from "../../../asset/pdf/annotation.ts";
import { contentOf } from "../../../asset/pdf/content.ts";
import { isDict } from "../../../asset/pdf/object.ts";
import type { PdfPage } from "../../../asset/pdf/page.ts";
import { type Matrix, times } from "../../../asset/svg/matrix.ts";
import { precise } from "../number.ts";
import type { PdfDictionary, PdfReference } from "../pdfmake-internals.ts";
import type { Copier } from "./copier.ts";
import { type Writer, writeDeflated } from "./writer.ts";

/**
 * A page of another file as a form: its operators and all they use are copied as they are. What lies above the page
 * there (filled fields, stamps) is drawn above it.
 * @see ISO 32000-1 8.10
 */
export function foreignForm(page: PdfPage, copier: Copier, writer: Writer): PdfReference {
  const form = pageForm(page, copier, writer);
  const appearances = appearancesOf(page);
  const whole = appearances.length === 0 ? form : withAppearances(page, form, appearances, copier, writer);
  copier.finish();
  return whole;
}

function pageForm(page: PdfPage, copier: Copier, writer: Writer): PdfReference {
  const { dict, resources, box, file } = page;
  const group = file.get(dict, "Group");
  const form: PdfDictionary = {
    Type: "XObject",
    Subtype: "Form",
    BBox: [...box],
    Resources: copier.value(resources),
    ...(isDict(group) ? { Group: copier.value(group) } : {}),
  };
  const content = contentOf(page);
  if (content.kind === "bytes") return writeDeflated(writer, form, content.bytes);
  return copier.stream(content.stream, form, ["Type", "Subtype"]);
}

function withAppearances(
  { box }: PdfPage,
  form: PdfReference,
  appearances: readonly Appearance[],
  copier: Copier,
  writer: Writer,
): PdfReference {
  const names: PdfDictionary = { P: form };
  const operators = ["/P Do"];
  appearances.forEach(({ form: appearance, matrix }, i) => {
    names[`A${i}`] = copier.stream(appearance, { Type: "XObject", Subtype: "Form" });
    operators.push(`q ${matrix.map(precise).join(" ")} cm /A${i} Do Q`);
  });
  const data = { Type: "XObject", Subtype: "Form", BBox: [...box], Resources: { XObject: names } };
  return writeDeflated(writer, data, Buffer.from(operators.join("\n"), "latin1"));
}

/** From the page's own units to its shown place: 0 to 1 across, 0 to 1 upwards, turned as it is shown. */
export function shownMatrix({ box, rotation }: PdfPage): Matrix {
  const [left, bottom, right, top] = box;
  const toUnit: Matrix = [
    1 / (right - left),
    0,
    0,
    1 / (top - bottom),
    -left / (right - left),
    -bottom / (top - bottom),
  ];
  return times(turns[rotation], toUnit);
}

/** Clockwise turns of the unit square. */
const turns: Readonly<Record<PdfPage["rotation"], Matrix>> = {
  0: [1, 0, 0, 1, 0, 0],
  90: [0, -1, 1, 0, 0, 1],
  180: [-1, 0, 0, -1, 1, 1],
  270: [0, 1, -1, 0, 1, 0],
};
