import {
  type Diagnostic,
  diagnose,
  fail,
  findingsOf,
  type Outcome,
  succeed,
} from "../../diagnostic/index.ts";
import type { Edition } from "../../edition/index.ts";
import { forms } from "../../forms/index.ts";
import { cannotWrite } from "../../output/cannot-write.ts";
import { distinct } from "../../paper/gather.ts";
import { Office, type OfficeOptions } from "../../paper/office.ts";
import type { PaperOptions } from "../../paper/paper.ts";
import { applyEdits } from "../../records/edit/index.ts";
import { commentedExample } from "../../records/example.ts";
import { readText } from "../../records/file-text.ts";
import { kindView } from "../../records/fill/index.ts";
import { profileKind, recordKinds } from "../../records/kinds/index.ts";
import type {
  AgreementView,
  CreateRequest,
  EditRequest,
  KeepRequest,
  KindView,
  OfficeView,
  PacketView,
  PreviewEvent,
  RecordView,
  StepRequest,
} from "../contract.ts";
import { AgreementDesk } from "./agreement-desk.ts";
import { Entries } from "./entries.ts";
import { FileCache } from "./file-cache.ts";
import { findingViews } from "./finding-view.ts";
import { History } from "./history.ts";
import { OfficeFolder } from "./office-folder.ts";
import { OpenRecord, type Surroundings } from "./open-record.ts";
import { firstText } from "./open-text.ts";
import { PacketDesk } from "./packet-desk.ts";
import { PublicDesk } from "./public-desk.ts";
import { Saver } from "./saver.ts";
import { SheetStore } from "./sheet-store.ts";
import type { Change } from "./watch.ts";

export interface DeskOptions extends OfficeOptions, PaperOptions {
  readonly language: "ja" | "en";
  /** Dates history and the files that are taken away. */
  readonly clock: () => Date;
  /** Told what has changed without having been asked for. */
  readonly tell: (event: PreviewEvent) => void;
}

/** Records open at a time; the one not looked at for longest is closed when it is saved. */
const MOST_OPEN = 40;

/** What lies on a clerk's desk: the office's folder, the records that are open, and their papers. No server in it. */
export class Desk {
  readonly folder: OfficeFolder;
  readonly sheets = new SheetStore();
  readonly packets: Readonly<Record<Edition, PacketDesk>>;
  readonly public: PublicDesk;
  readonly agreements: AgreementDesk;
  readonly options: DeskOptions;
  readonly #open = new Map<string, OpenRecord>();
  readonly #saver = new Saver({
    saved: (record) => this.#saved(record),
    notSaved: (record) => this.#tellRecord(record),
  });
  readonly #history: History;
  readonly #files: FileCache;
  readonly #entries: Entries;
  #office: Outcome<Office> | null = null;
  #officeFindings: readonly Diagnostic[] = [];

  /** @param path the office's folder @throws the disk's faults when it is not there */
  constructor(path: string, options: DeskOptions) {
    this.options = options;
    this.folder = new OfficeFolder(path);
    this.#history = new History(this.folder.path);
    this.#files = new FileCache((file) => {
      const name = this.folder.nameOf(file);
      return name === null ? null : (this.#open.get(name)?.text ?? null);
    });
    this.#entries = new Entries(
      this.folder,
      (file) => this.#files.read(file),
      (name) => this.#open.get(name)?.text.text ?? null,
    );
    const inside = this.#surroundings(() => this.#officeNow());
    const outside = this.#surroundings(() => this.#publicOffice());
    this.packets = { internal: new PacketDesk(inside), public: new PacketDesk(outside) };
    this.public = new PublicDesk(outside);
    this.agreements = new AgreementDesk({
      ...inside,
      paperOf: (meeting, draft) => this.packets.internal.paperOf(meeting, draft),
      textOf: (name) => this.#textOf(name),
      stale: () => options.tell({ type: "agreement" }),
    });
  }

  office(): OfficeView {
    const { entries, isWhole } = this.#entries.list();
    const office = this.#officeNow();
    if (!isWhole) setImmediate(() => this.options.tell({ type: "office" }));
    const findings = distinct([...findingsOf(office), ...this.#officeFindings]);
    return {
      folder: this.folder.name,
      municipality: office.ok ? office.value.profile.municipality : "",
      language: this.options.language,
      records: entries,
      kinds: recordKinds
        .filter(({ kind }) => kind !== profileKind.kind)
        .map(({ kind, ja, help }) => ({ kind, ja, help })),
      findings: findingViews(findings, this.folder, null),
    };
  }

  kind(name: string): KindView | null {
    const kind = recordKinds.find((one) => one.kind === name);
    return kind === undefined ? null : kindView(kind);
  }

  /** The record, opened if need be. */
  record(name: string): Outcome<OpenRecord> {
    const known = this.#open.get(name);
    if (known !== undefined) {
      // The one looked at last stands last.
      this.#open.delete(name);
      this.#open.set(name, known);
      return succeed(known);
    }
    const refusal = this.folder.refusal(name);
    const path = this.folder.fileOf(name);
    if (refusal !== null || path === null) return fail(refusal === null ? [] : [refusal]);
    const place = { path, name, history: this.#history, clock: this.options.clock };
    const opened = OpenRecord.open(
      place,
      this.#surroundings(() => this.#officeNow()),
    );
    if (opened.ok) this.#open.set(name, opened.value);
    this.#closeOldest();
    return opened;
  }

  /** @returns the record as it stands; `isStale` = the change was not made, because another came before */
  async edit(
    request: EditRequest,
  ): Promise<Outcome<{ readonly view: RecordView; readonly isStale: boolean }>> {
    const opened = this.record(request.file);
    if (!opened.ok) return opened;
    const { value: record } = opened;
    const { text } = record;
    const { change, base, show } = request;
    if ("text" in change) {
      if (base !== text.revision) return succeed({ view: await record.view(show), isStale: true });
      text.change(change.text, "text");
    } else {
      const edited = applyEdits(text.text, change, record.kind());
      if (!edited.ok) return edited;
      text.change(edited.value, JSON.stringify(change.map((one) => ("path" in one ? one.path : one.type))));
    }
    this.#changedHere(record);
    return succeed({ view: await record.view(show), isStale: false });
  }

  async step({ file, show }: StepRequest, which: "undo" | "redo"): Promise<Outcome<RecordView>> {
    const opened = this.record(file);
    if (!opened.ok) return opened;
    opened.value.text[which]();
    this.#changedHere(opened.value);
    return succeed(await opened.value.view(show));
  }

  /** Puts a text that does not become the record into its history. @returns what hinders */
  keep({ file, text }: KeepRequest): Diagnostic | null {
    const refusal = this.folder.refusal(file);
    if (refusal !== null) return refusal;
    try {
      this.#history.keep(file, text, this.options.clock(), true);
      return null;
    } catch (fault) {
      return cannotWrite(this.#history.folderOf(file), fault);
    }
  }

  async resolve(name: string, take: "disk" | "mine"): Promise<Outcome<RecordView>> {
    const opened = this.record(name);
    if (!opened.ok) return opened;
    const fault = opened.value.text.resolve(take);
    if (fault !== null) return fail([fault]);
    this.#saver.now(opened.value);
    this.agreements.changed();
    return succeed(await opened.value.view(null));
  }

  async create({ kind: name, file }: CreateRequest): Promise<Outcome<RecordView>> {
    const kind = recordKinds.find((one) => one.kind === name);
    const path = this.folder.fileOf(file);
    if (kind === undefined || path === null || !/\.ya?ml$/i.test(file))
      return fail([diagnose("preview/outside", { file }, { file })]);
    const fault = firstText(path, file, commentedExample(kind, { lang: this.options.language }));
    if (fault !== null) return fail([fault]);
    this.options.tell({ type: "office" });
    const opened = this.record(file);
    return opened.ok ? succeed(await opened.value.view(null)) : opened;
  }

  async packet(name: string, edition: Edition): Promise<Outcome<PacketView>> {
    const path = this.folder.fileOf(name);
    const refusal = this.folder.refusal(name);
    if (path === null || refusal !== null) return fail(refusal === null ? [] : [refusal]);
    return succeed(await this.packets[edition].view(name, path));
  }

  /** What the papers of the record's meetings say against each other; answered when the clerk pauses. */
  async agreement(name: string): Promise<Outcome<AgreementView>> {
    const refusal = this.folder.refusal(name);
    return refusal === null ? succeed(await this.agreements.view(name)) : fail([refusal]);
  }

  /** What has changed on disk. */
  changed(changes: readonly Change[]): void {
    if (changes.some(({ what }) => what === "other")) this.#officeChanged();
    let listChanged = false;
    for (const { path, what } of changes) {
      const name = this.folder.nameOf(path);
      if (what !== "record" || name === null) continue;
      const open = this.#open.get(name);
      if (open === undefined) this.#files.forget(path);
      else if (!open.text.look()) continue;
      else this.#tellRecord(open);
      this.#entries.forget(name);
      listChanged = true;
    }
    if (!listChanged) return;
    this.agreements.changed();
    this.#othersChanged();
    this.options.tell({ type: "office" });
  }

  /** Saves what waits. @returns whether all of it is on disk */
  flush(): boolean {
    for (const record of this.#open.values()) this.#saver.now(record);
    return [...this.#open.values()].every(({ text }) => text.saving === "saved");
  }

  /** Saves what waits, for the last time: what cannot be saved now is tried no more. @returns whether all is on disk */
  close(): boolean {
    const isSaved = this.flush();
    this.#saver.close();
    this.agreements.close();
    return isSaved;
  }

  /** Checks every template whether a record needs it now or not: when nobody waits. */
  checkTemplates(): void {
    const office = this.#officeNow();
    if (!office.ok) return;
    this.#officeFindings = distinct(forms.flatMap((form) => [...office.value.templateFindings(form)]));
    if (this.#officeFindings.length > 0) this.options.tell({ type: "office" });
  }

  #surroundings(office: () => Outcome<Office>): Surroundings {
    const { folder, sheets, options } = this;
    return { folder, files: this.#files, sheets, options, office };
  }

  /** The public edition, with a new ledger: what was told of the office is told beside it already. */
  #publicOffice(): Outcome<Office> {
    const office = this.#officeNow();
    return office.ok ? office.value.inPublic() : office;
  }

  #officeNow(): Outcome<Office> {
    this.#office ??= Office.open(this.folder.path, this.options);
    return this.#office;
  }

  #changedHere(record: OpenRecord): void {
    this.#saver.later(record);
    this.agreements.changed();
  }

  #textOf(name: string): string | null {
    const open = this.#open.get(name)?.text.text;
    const path = this.folder.fileOf(name);
    if (open !== undefined || path === null) return open ?? null;
    const read = readText(path);
    return read.ok ? read.value : null;
  }

  #officeChanged(): void {
    this.#office = null;
    this.agreements.changed();
    this.checkTemplates();
    for (const open of this.#open.values()) open.text.touch();
    for (const open of this.#open.values()) this.#tellRecord(open);
    this.#tellPackets();
    this.options.tell({ type: "office" });
  }

  /** Records may refer to the one that has changed. */
  #othersChanged(): void {
    for (const open of this.#open.values()) {
      if (!open.make().papers.some((paper) => paper.record.referred.length > 0)) continue;
      open.text.touch();
      this.#tellRecord(open);
    }
    this.#tellPackets();
  }

  #tellPackets(): void {
    const files = Object.values(this.packets).flatMap((one) => one.changed());
    for (const file of new Set(files)) this.options.tell({ type: "packet", file });
  }

  #tellRecord(open: OpenRecord): void {
    this.options.tell({ type: "record", file: open.name, revision: open.text.revision });
  }

  #saved(record: OpenRecord): void {
    const { name, text } = record;
    this.options.tell({ type: "saved", file: name, revision: text.revision });
    this.#othersChanged();
    if (this.#entries.isNew(name)) this.options.tell({ type: "office" });
  }

  #closeOldest(): void {
    for (const [name, record] of this.#open) {
      if (this.#open.size <= MOST_OPEN) return;
      if (record.text.saving === "saved") this.#open.delete(name);
    }
  }
}
