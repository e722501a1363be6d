import { readFileSync } from "node:fs";
import { fileAt, sourceOf } from "../asset/place.ts";
import { plainFindings } from "../batch/plain.ts";
import { type Diagnostic, diagnose, findingsOf } from "../diagnostic/index.ts";
import { PUBLIC_MARK, timeIn } from "../edition/index.ts";
import { kinsokuList } from "../layout/composer/compose.ts";
import type { Memo } from "../output/memo.ts";
import type { StagedFile, StagedFiles } from "../output/staged-file.ts";
import type { Draft } from "../paper/draft.ts";
import type { Paper } from "../paper/paper.ts";
import type { BookPart } from "../render/word/index.ts";
import { fileNoteOf } from "./file-note.ts";
import type { MadePacket } from "./made.ts";
import { labelText } from "./overlay.ts";
import type { FileDocument, PacketDocument, Plan } from "./plan.ts";
import type { RunPlace } from "./run-place.ts";
import type { PacketTarget } from "./targets.ts";
import { zipOf } from "./zip.ts";

/** A file that is finished, wherever it lies now. */
export interface Finished {
  readonly target: PacketTarget;
  /** Absolute. */
  readonly path: string;
}

/** Makes those files of a packet that need its page numbers or its other files. */
export class RestMaker {
  readonly findings: Diagnostic[] = [];
  readonly #plan: Plan;
  readonly #place: RunPlace;
  readonly #made: MadePacket;
  readonly #staged: StagedFiles;

  constructor(plan: Plan, place: RunPlace, made: MadePacket, staged: StagedFiles) {
    this.#plan = plan;
    this.#place = place;
    this.#made = made;
    this.#staged = staged;
  }

  /** The contents' Word file, a copy of a foreign file, the Word book. Null: it is wrong, as `findings` say. */
  async make(target: PacketTarget): Promise<StagedFile | null> {
    const bytes = await this.#bytesOf(target);
    return bytes === null ? null : this.#staged.write(target.id, bytes, this.#memo(target));
  }

  /** @param files all others, in order */
  archive(target: PacketTarget, files: readonly Finished[]): StagedFile {
    const bytes = new Map(files.map(({ target: { name }, path }) => [name, readFileSync(path)]));
    return this.#staged.write(target.id, zipOf(bytes), this.#memo(target));
  }

  #memo({ key }: PacketTarget): Memo {
    const { pictures } = this.#made;
    return { key, clock: this.#place.now.toISOString(), pages: null, pictures, findings: [] };
  }

  async #bytesOf({ what, document }: PacketTarget): Promise<Uint8Array | null> {
    if (what === "book") return this.#book();
    if (document?.kind === "file") return this.#copy(document);
    const paper = this.#paper(this.#made.contents);
    if (paper === null || document === null) return null;
    const label = labelOf(document);
    return paper.docx(this.#place.now, { label, binding: this.#place.finish.binding });
  }

  #copy(document: FileDocument): Uint8Array {
    const file = fileAt(this.#place.folder, sourceOf(document.sources[0] ?? "").path);
    const place = this.#plan.meeting.source.place([...document.path, "file"]);
    this.findings.push(
      diagnose("packet/file-beside", { file: sourceOf(document.sources[0] ?? "").path }, place),
    );
    return readFileSync(file);
  }

  #paper(draft: Draft | null): Paper | null {
    const paper = draft?.paper() ?? null;
    if (paper === null) return null;
    // Warnings were told when its pages were made.
    if (!paper.ok) this.findings.push(...plainFindings(findingsOf(paper)));
    return paper.ok ? paper.value : null;
  }

  async #book(): Promise<Uint8Array | null> {
    const parts = this.#plan.documents.map((document, at) => this.#part(document, at));
    if (parts.some((part) => part === null)) return null;
    const { renderWordBook } = await import("../render/word/index.ts");
    const { office, title } = this.#plan;
    const { finish, now } = this.#place;
    return renderWordBook(
      parts.filter((part) => part !== null),
      {
        ...finish,
        info: { title, author: office.profile.municipality, created: timeIn(office.edition, now) },
        mark: office.edition === "public" ? PUBLIC_MARK : null,
        kinsoku: kinsokuList(office.style.composition),
      },
    );
  }

  #part(document: PacketDocument, at: number): BookPart | null {
    const { office } = this.#plan;
    const paper = this.#paper(this.#draft(document));
    if (paper === null) return null;
    const { tree, assets } = paper;
    const pages = tree.pages.length === 1 ? { pages: [this.#made.sheets[at]?.count ?? 1] } : {};
    const about = { label: labelOf(document), name: document.target, title: document.title };
    return { tree, assets, style: office.style, ...about, ...pages };
  }

  #draft(document: PacketDocument): Draft | null {
    switch (document.kind) {
      case "paper":
        return document.draft;
      case "contents":
        return this.#made.contents;
      case "file":
        return fileNoteOf(this.#plan, document, { missingGlyph: this.#place.options.missingGlyph ?? null });
    }
  }
}

function labelOf({ number, closed }: PacketDocument): string | null {
  return labelText(number, closed) || null;
}
