import { join } from "node:path";
import { signedKey } from "../batch/signing.ts";
import type { Plain } from "../batch/target.ts";
import { type Diagnostic, diagnose } from "../diagnostic/index.ts";
import { nameIn } from "../edition/index.ts";
import { digest } from "../paper/digest.ts";
import type { SigningStep } from "../sign/step.ts";
import { fileNames } from "./names.ts";
import { labelText } from "./overlay.ts";
import type { PacketDocument, Plan } from "./plan.ts";

/** A file a packet is to give. */
export interface PacketTarget {
  readonly what: "book" | "document" | "copy" | "archive";
  readonly format: string;
  /** The document it is of; null = the whole packet. */
  readonly document: PacketDocument | null;
  /** What it is made from. */
  readonly key: string;
  /** What is made first of one that is signed; null = it is not signed. */
  readonly plain: Plain | null;
  /** Folder in which its pictures lie. */
  readonly draft: { readonly folder: string };
  /** Name in the out folder, and where that is. */
  readonly name: string;
  readonly path: string;
  /** Name in the staging folder. */
  readonly id: string;
}

export interface TargetOptions {
  readonly formats: ReadonlySet<string>;
  readonly out: string;
  /** Folder in which the office's pictures lie. */
  readonly folder: string;
  /** ISO time where the user has set it. */
  readonly clock: string | null;
  readonly binding: boolean;
  readonly wordBook: boolean;
  /** What the PDF is. */
  readonly kind: string;
  /** Everything else that changes the whole: duplex, through numbers … */
  readonly finish: string;
  /** Null = the PDF is not signed. */
  readonly signing: SigningStep | null;
}

/** All files of a packet: the PDF, its Word files and copies, the Word book, the archive. */
export function targetsOf(plan: Plan, options: TargetOptions): readonly PacketTarget[] {
  const { formats, wordBook, binding, signing } = options;
  const whole = packetKey(plan, options);
  const make = (
    what: PacketTarget["what"],
    document: PacketDocument | null,
    name: string,
    format: string,
    key: string,
    step: SigningStep | null = null,
  ): PacketTarget => {
    const file = `${nameIn(plan.office.edition, name)}.${format}`;
    const from = (own: string): Plain => ({
      key: own,
      id: `${digest([own, options.clock ?? "", file]).slice(0, 32)}.${format}`,
    });
    const made =
      step === null ? { plain: null, ...from(key) } : { plain: from(key), ...from(signedKey(key, step)) };
    const draft = { folder: options.folder };
    return { what, format, document, draft, name: file, path: join(options.out, file), ...made };
  };
  const book = bookName(plan);
  const names = documentNames(plan);
  const documents = plan.documents.flatMap((document, at): readonly PacketTarget[] => {
    const name = names[at] ?? "";
    if (document.kind === "file")
      return [make("copy", document, name, endingOf(document.sources[0] ?? ""), whole)];
    const own = document.kind === "paper" ? document.draft.key : whole;
    const label = labelText(document.number, document.closed);
    return [make("document", document, name, "docx", digest([own, "packet", label, `${binding}`]))];
  });
  return [
    ...(formats.has("pdf") ? [make("book", null, book, "pdf", digest([whole, options.kind]), signing)] : []),
    ...(formats.has("docx") ? documents : []),
    ...(formats.has("docx") && wordBook ? [make("book", null, book, "docx", whole)] : []),
    ...(formats.has("zip")
      ? [
          make(
            "archive",
            null,
            book,
            "zip",
            digest([whole, options.kind, ...formats, ...(signing === null ? [] : [signing.key])]),
          ),
        ]
      : []),
  ];
}

/** Everything the packet as a whole depends on, but pictures and files, whose hashes are kept beside. */
function packetKey({ documents, meeting, office }: Plan, { finish }: TargetOptions): string {
  return digest([
    office.key,
    JSON.stringify(meeting.value),
    finish,
    ...documents.flatMap((one) => [
      ...[one.kind, one.target, one.number ?? "", one.title, one.note ?? "", `${one.closed}`],
      ...(one.kind === "paper" ? [one.draft.key] : []),
      ...(one.kind === "file" ? one.sources : []),
    ]),
  ]);
}

/** 第106回_会議資料 */
function bookName({ ordinal }: Plan): string {
  return fileNames("{会議}_{件名}", [
    { meeting: ordinal, subject: "会議資料", ordinal: "", date: "", number: null, form: "" },
  ]).join("");
}

function documentNames({ documents, ordinal, value }: Plan): readonly string[] {
  const { meeting, date, finish } = value;
  return fileNames(
    finish.fileNames,
    documents.map(({ number, title, note }) => ({
      ...{ meeting: ordinal, ordinal: String(meeting), number },
      ...{ date: date.iso.replaceAll("-", ""), form: note ?? "", subject: title },
    })),
  );
}

/** assets/国の通知.pdf#page=2 → pdf */
function endingOf(source: string): string {
  return /\.([A-Za-z]+)(?:#.*)?$/.exec(source)?.[1]?.toLowerCase() ?? "";
}

/** Names that fall together: the second file would replace the first. */
export function sameNames(targets: readonly PacketTarget[], { meeting }: Plan): readonly Diagnostic[] {
  const seen = new Set<string>();
  return targets.flatMap(({ name, document }) => {
    // Windows does not tell capitals apart.
    const plain = name.toLowerCase();
    if (!seen.has(plain)) {
      seen.add(plain);
      return [];
    }
    const place = meeting.source.place(document?.path ?? ["finish", "fileNames"]);
    return [diagnose("packet/same-name", { name }, place)];
  });
}
