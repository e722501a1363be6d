import { posix } from "node:path";
import { diagnose } from "../../../diagnostic/index.ts";
import { FileFault } from "./fault.ts";
import { attributeOf, isOn, readXml } from "./xml.ts";
import type { ZipParts } from "./zip.ts";

/** One sheet of a workbook: where its cells are. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of the part; null where it is no sheet of cells (a chart). */
  readonly part: string | null;
}

/** What a workbook says about itself. */
export interface Book {
  readonly sheets: readonly SheetPart[];
  /** Days are counted from 1904-01-01. */
  readonly epoch1904: boolean;
  readonly strings: string | null;
  readonly styles: string | null;
}

interface Relation {
  /** Last word of its type: worksheet, styles, sharedStrings … */
  readonly type: string;
  readonly target: string;
}

/** Finds the sheets, the shared strings and the styles. @throws FileFault when this is no workbook of Excel */
export function readBook(parts: ZipParts, file: string): Book {
  const main = [...relationsOf(parts, "", file).values()].find(({ type }) => type === "officeDocument");
  const path = main?.target ?? "xl/workbook.xml";
  const source = path.endsWith(".xml") ? parts.text(path) : null;
  if (source === null) throw new FileFault(diagnose("sheet/no-workbook", {}, { file }));
  const relations = relationsOf(parts, path, file);
  const partOf = (type: string) =>
    [...relations.values()].find((relation) => relation.type === type)?.target ?? null;
  return { ...sheetsOf(source, relations, file), strings: partOf("sharedStrings"), styles: partOf("styles") };
}

function sheetsOf(source: string, relations: ReadonlyMap<string, Relation>, file: string) {
  const sheets: SheetPart[] = [];
  let epoch1904 = false;
  readXml(
    source,
    {
      open: (name, attributes) => {
        if (name === "workbookPr") epoch1904 = isOn(attributes.date1904);
        if (name !== "sheet") return;
        const relation = relations.get(attributeOf(attributes, "id") ?? "");
        sheets.push({
          name: attributes.name ?? "",
          hidden: (attributes.state ?? "visible") !== "visible",
          part: relation?.type === "worksheet" ? relation.target : null,
        });
      },
    },
    file,
  );
  return { sheets, epoch1904 };
}

/** What a part refers to, by id; targets as names of parts. "" is the package itself. */
function relationsOf(parts: ZipParts, part: string, file: string): ReadonlyMap<string, Relation> {
  const folder = posix.dirname(part === "" ? "x" : part);
  const source = parts.text(posix.join(folder, "_rels", `${posix.basename(part)}.rels`));
  const relations = new Map<string, Relation>();
  if (source === null) return relations;
  const open = (name: string, { Id = "", Type = "", Target = "" }: Readonly<Record<string, string>>) => {
    if (name !== "Relationship") return;
    const target = Target.startsWith("/") ? Target.slice(1) : posix.join(folder, Target);
    relations.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), target });
  };
  readXml(source, { open }, file);
  return relations;
}
