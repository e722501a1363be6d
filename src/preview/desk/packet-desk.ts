import type { Draft } from "../../paper/draft.ts";
import type { Paper } from "../../paper/paper.ts";
import type { PacketDocumentView, PacketView } from "../contract.ts";
import { findingViews } from "./finding-view.ts";
import type { Surroundings } from "./open-record.ts";
import { type MadePacket, PacketMaker, type PacketPaper } from "./packet-maker.ts";

/** One meeting on the page. */
interface OpenPacket {
  readonly maker: PacketMaker;
  /** What it was made of counts as changed when this grows. */
  version: number;
  made: { readonly version: number; readonly packet: MadePacket; readonly view: PacketView } | null;
  running: Promise<PacketView> | null;
}

/** The packets of meetings that were looked at. */
export class PacketDesk {
  readonly #around: Surroundings;
  readonly #open = new Map<string, OpenPacket>();
  #version = 1;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Something papers are made of has changed: packets are made again when they are next asked for. @returns the meetings */
  changed(): readonly string[] {
    this.#version++;
    return [...this.#open.keys()];
  }

  /** @param path the meeting's record, absolute */
  async view(name: string, path: string): Promise<PacketView> {
    const known = this.#open.get(name);
    const open = known ?? {
      maker: new PacketMaker(this.#around.options),
      version: 0,
      made: null,
      running: null,
    };
    this.#open.set(name, open);
    if (open.made?.version === this.#version) return open.made.view;
    // One at a time: who asks meanwhile gets what comes next.
    open.running = (open.running ?? Promise.resolve(null)).then(() => this.#make(open, name, path));
    return open.running;
  }

  /** A document's paper, to find where its words were written. */
  paper(name: string, file: string, form: string): Paper | null {
    const documents = this.#open.get(name)?.made?.packet.documents ?? [];
    return documents.find((one) => this.#isOf(one, file, form))?.paper ?? null;
  }

  /** The paper of a draft, if the packet has it laid out. */
  paperOf(name: string, draft: Draft): Paper | null {
    return this.#open.get(name)?.maker.paperOf(draft) ?? null;
  }

  async #make(open: OpenPacket, name: string, path: string): Promise<PacketView> {
    const { files, office, sheets, folder } = this.#around;
    for (;;) {
      const version = this.#version;
      if (open.made?.version === version) return open.made.view;
      const isStale = (): boolean => version !== this.#version;
      const packet = await open.maker.make(office(), files.read(path), files.reader(), isStale);
      if (packet === null) continue;
      const context = { file: name, text: "", kind: null };
      const view: PacketView = {
        title: packet.title,
        total: packet.total,
        documents: packet.documents.map((one) => this.#documentView(one, sheets)),
        findings: findingViews(packet.findings, folder, context),
      };
      open.made = { version, packet, view };
      return view;
    }
  }

  #documentView(
    { document, paper, pages, firstPage }: PacketPaper,
    sheets: Surroundings["sheets"],
  ): PacketDocumentView {
    const { number, title, note, closed } = document;
    const file = paper === null ? null : this.#around.folder.nameOf(paper.record.file);
    return {
      ...{ number, title, note: note ?? "", closed, file, firstPage },
      form: paper?.form.id ?? null,
      sheets: pages.map((page) => sheets.add(page)),
    };
  }

  #isOf({ paper }: PacketPaper, file: string, form: string): boolean {
    return paper !== null && paper.form.id === form && this.#around.folder.nameOf(paper.record.file) === file;
  }
}
