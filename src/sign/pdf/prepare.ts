import type { PdfFile } from "../../asset/pdf/file.ts";
import { isDict, itemsOf, numberOf, type PdfDict, type PdfRef } from "../../asset/pdf/object.ts";
import type { Appearance } from "../appearance/appearance.ts";
import { Malformed } from "../fault.ts";
import { fieldNames, formOf, type Permission } from "./fields.ts";
import type { SignedPage } from "./pages.ts";
import { addToStructure, type WidgetPlace } from "./structure.ts";
import { Update } from "./update.ts";
import {
  arrayOf,
  isRef,
  nameObject,
  numberObject,
  textObject,
  timeObject,
  withEntries,
  written,
} from "./write.ts";

/** What the signature says of itself, beside the certificate. */
export interface Statement {
  readonly now: Date;
  readonly name: string | null;
  readonly reason: string | null;
  readonly place: string | null;
  readonly contact: string | null;
  readonly certify: Permission | null;
}

/** A file that wants nothing but its signature. */
export interface Prepared {
  readonly bytes: Buffer;
  /** Where the digits of Contents begin: after its "<". */
  readonly at: number;
  /** Bytes the signature may have. */
  readonly room: number;
}

const DIGITS = 10;
const RANGE = `[0 ${" ".repeat(3 * (DIGITS + 1))}]`;
/** Printed, and not to be moved or deleted. ISO 32000-1 table 165 */
const WIDGET_FLAGS = 4 + 128;

/**
 * Adds field, widget, appearance and an empty signature to a file, and says in the ByteRange what will be signed: all
 * but the signature itself. ISO 32000-1 12.8.1
 * @param room bytes the signature may have
 */
export function prepared(
  file: PdfFile,
  page: SignedPage,
  statement: Statement,
  appearance: Appearance,
  room: number,
): Prepared {
  const update = new Update(file);
  const signature = update.add(dictionaryText(statement, room));
  const field = update.reserve();
  const place = addToStructure(file, update, page.ref, field);
  update.put(field, fieldText(file, page, { signature, drawn: appearance.draw(update), place }, appearance));
  addToPage(file, update, page, field, place !== null);
  addToForm(file, update, field, statement.certify === null ? null : signature);
  return ranged(update.bytes(), file.bytes.length, room);
}

function dictionaryText({ now, name, reason, place, contact, certify }: Statement, room: number): string {
  const told = [
    ["Name", name],
    ["Reason", reason],
    ["Location", place],
    ["ContactInfo", contact],
  ] as const;
  return [
    "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached",
    `/ByteRange ${RANGE}`,
    `/Contents <${"0".repeat(2 * room)}>`,
    `/M ${timeObject(now)}`,
    ...told.flatMap(([key, text]) => (text === null ? [] : [`/${key} ${textObject(text)}`])),
    ...(certify === null ? [] : [permissionText(certify)]),
    ">>",
  ].join("\n");
}

function permissionText(level: Permission): string {
  return `/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P ${level} /V /1.2 >> >>]`;
}

/** Field and widget in one. A signature that is not shown has a widget of no size. 12.7.4.5 */
function fieldText(
  file: PdfFile,
  page: SignedPage,
  { signature, drawn, place }: Widget,
  { rectangle, said }: Appearance,
): string {
  return [
    "<< /Type /Annot /Subtype /Widget /FT /Sig",
    `/T ${textObject(freeName(file))} /TU ${textObject(said)}`,
    `/F ${WIDGET_FLAGS} /Rect [${rectangle.join(" ")}]`,
    `/P ${written(page.ref)} /V ${written(signature)} /AP << /N ${written(drawn)} >>`,
    ...(place === null ? [] : [`/StructParent ${place.key}`]),
    ">>",
  ].join(" ");
}

/** What a field leads to. */
interface Widget {
  readonly signature: PdfRef;
  readonly drawn: PdfRef;
  /** Null = the file is not tagged. */
  readonly place: WidgetPlace | null;
}

function freeName(file: PdfFile): string {
  const taken = fieldNames(file);
  let n = 1;
  while (taken.has(`Signature${n}`)) n++;
  return `Signature${n}`;
}

function addToPage(
  file: PdfFile,
  update: Update,
  { ref, dict }: SignedPage,
  field: PdfRef,
  isTagged: boolean,
): void {
  const known = dict.entries.get("Annots");
  const list = arrayOf([...itemsOf(file.resolve(known)), field]);
  // What stands on a tagged page is gone through as its structure has it. ISO 14289-1 7.18.3
  const tabs = isTagged && !dict.entries.has("Tabs") ? { Tabs: nameObject("S") } : {};
  // A list that is an object of its own is changed, and the page is left as it is.
  if (isRef(known)) update.put(known, written(list));
  const changes = isRef(known) ? tabs : { Annots: list, ...tabs };
  if (Object.keys(changes).length > 0) update.put(ref, written(withEntries(dict, changes)));
}

function addToForm(file: PdfFile, update: Update, field: PdfRef, certifying: PdfRef | null): void {
  const form: PdfDict = formOf(file) ?? { type: "dict", entries: new Map() };
  const flags = (numberOf(file.get(form, "SigFlags")) ?? 0) | 3;
  const changed = withEntries(form, {
    Fields: arrayOf([...itemsOf(file.get(form, "Fields")), field]),
    SigFlags: numberObject(flags),
  });
  const known = file.catalog.entries.get("AcroForm");
  const isOwn = isRef(known);
  const place = isOwn ? known : update.reserve();
  update.put(place, written(changed));
  if (isOwn && certifying === null) return;
  const permissions = file.get(file.catalog, "Perms");
  const perms = withEntries(isDict(permissions) ? permissions : { type: "dict", entries: new Map() }, {
    ...(certifying === null ? {} : { DocMDP: certifying }),
  });
  const catalog = withEntries(file.catalog, {
    AcroForm: place,
    ...(certifying === null ? {} : { Perms: perms }),
  });
  const root = file.trailer.entries.get("Root");
  if (!isRef(root)) throw new Malformed("Root");
  update.put(root, written(catalog));
}

/** Finds the signature's place behind the old bytes and writes the numbers. */
function ranged(bytes: Buffer, from: number, room: number): Prepared {
  const blank = bytes.indexOf(`/ByteRange ${RANGE}`, from);
  const start = bytes.indexOf("/Contents <", blank) + "/Contents ".length;
  const end = start + 2 * room + 2;
  const numbers = [start, end, bytes.length - end].map((one) => `${one}`.padEnd(DIGITS)).join(" ");
  bytes.write(`[0 ${numbers} ]`, blank + "/ByteRange ".length, "latin1");
  return { bytes, at: start + 1, room };
}

/** What is signed: all before Contents and all behind it. */
export function signedParts({ bytes, at, room }: Prepared): readonly Uint8Array[] {
  return [bytes.subarray(0, at - 1), bytes.subarray(at + 2 * room + 1)];
}
