import type { Diagnostic } from "../diagnostic/index.ts";
import { findingsOf } from "../diagnostic/index.ts";
import { cannotWrite } from "../output/cannot-write.ts";
import type { StagedFile, StagedFiles } from "../output/staged-file.ts";
import type { Draft } from "../paper/draft.ts";
import { paintedPaper, writePainted } from "../paper/painted.ts";
import type { Format, Paper, WithinPacket } from "../paper/paper.ts";
import { nameOf } from "../paper/paper-name.ts";
import { PictureKeys } from "../paper/picture-keys.ts";
import { plainFindings } from "./plain.ts";

/** A file to be made of a paper, and the name it gets in the staging folder. */
export interface Output {
  /** `sheets`: its pages painted, for a packet to bind. */
  readonly format: Format | "sheets";
  readonly id: string;
  /** Of `sheets`: for a tagged file. */
  readonly tagged?: boolean;
  /** What it is made from, where that is not the piece's key. */
  readonly key?: string;
  /** Of a Word file that belongs to a packet; left out = it stands by itself. */
  readonly within?: WithinPacket;
}

/** One paper with the files of it that are wanted. */
export interface Piece {
  readonly draft: Draft;
  /** `Draft.key`; empty where nothing is written. */
  readonly key: string;
  readonly outputs: readonly Output[];
}

export interface ChunkOptions {
  readonly now: Date;
  /** Where files are written; null = the papers are only checked. */
  readonly staged: StagedFiles | null;
  /** Make what is right although other papers are wrong. */
  readonly continueOnError: boolean;
  /** Asked between papers: true ends the work, and the result says nothing. */
  readonly isStopped?: () => boolean;
  /** Told of every paper that is begun. */
  readonly onPaper?: (name: string) => void;
}

/** What has become of a piece. Plain data: it may come from another thread. */
export interface MadePiece {
  /** Null: the paper is wrong, or was only checked. */
  readonly files: readonly StagedFile[] | null;
  readonly findings: readonly Diagnostic[];
}

export interface MadeChunk {
  /** One for every piece, in order; fewer when the disk would not take more. */
  readonly pieces: readonly MadePiece[];
  /** What the disk said; null = it took everything. */
  readonly fault: Diagnostic | null;
}

/**
 * Sets some papers and writes their files into the staging folder. All are checked first: where one is wrong, none is
 * written, unless the run goes on regardless.
 */
export async function renderChunk(pieces: readonly Piece[], options: ChunkOptions): Promise<MadeChunk> {
  const papers = pieces.map(({ draft }) => draft.paper());
  const found = papers.map((paper) => plainFindings(findingsOf(paper)));
  const { staged } = options;
  const isWrong = papers.some(({ ok }) => !ok);
  if (staged === null || (isWrong && !options.continueOnError))
    return { pieces: found.map((findings) => ({ files: null, findings })), fault: null };
  const made: MadePiece[] = [];
  const maker = new Maker(staged, options.now);
  for (const [i, paper] of papers.entries()) {
    if (await isStopped(options)) break;
    const findings = found[i] ?? [];
    const piece = pieces[i];
    if (!paper.ok || piece === undefined) made.push({ files: null, findings });
    else {
      options.onPaper?.(nameOf(piece.draft));
      const one = await maker.make(paper.value, piece, findings);
      if (one.fault !== null) return { pieces: made, fault: one.fault };
      made.push(one.made);
    }
  }
  return { pieces: made, fault: null };
}

/**
 * Lets the thread's own loop turn first: papers are made without ever waiting for anything, and meanwhile signals would
 * not come through and the memory of finished files not be given back.
 */
async function isStopped({ isStopped: asked }: ChunkOptions): Promise<boolean> {
  await new Promise((resolve) => setImmediate(resolve));
  return asked?.() === true;
}

/** One paper's files, or what the disk said. */
type Written = { readonly made: MadePiece; readonly fault: null } | { readonly fault: Diagnostic };

class Maker {
  private readonly staged: StagedFiles;
  private readonly now: Date;
  private readonly pictures = new PictureKeys();

  constructor(staged: StagedFiles, now: Date) {
    this.staged = staged;
    this.now = now;
  }

  /** @param before what was found in the paper already: goes with its files into the memory */
  async make(paper: Paper, { key, outputs }: Piece, before: readonly Diagnostic[]): Promise<Written> {
    const refused = outputs.some(({ tagged }) => tagged === true)
      ? paper.obstacles().map(({ finding }) => finding)
      : [];
    // A template names what no value does: the packet was thought to be free of it.
    if (refused.length > 0) return { made: { files: null, findings: plainFindings(refused) }, fault: null };
    const pictures = this.picturesOf(paper);
    const rendered: { output: Output; bytes: Uint8Array; pages: number | null }[] = [];
    for (const output of outputs) {
      const made =
        output.format === "sheets"
          ? await painted(paper, { findings: before, pictures, tagged: output.tagged === true })
          : await paper.render(output.format, this.now, output.within ?? null);
      rendered.push({ output, ...made });
    }
    const isPdf = outputs.some(({ format }) => format === "pdf");
    const isWord = outputs.some(({ format }) => format === "docx");
    const findings = [
      ...before,
      ...plainFindings(paper.layoutWarnings()),
      ...(isPdf ? plainFindings(paper.pdfNotes()) : []),
      ...(isWord ? plainFindings(paper.wordWarnings()) : []),
    ];
    paper.forget();
    const about = { clock: this.now.toISOString(), pictures };
    const files: StagedFile[] = [];
    for (const { output, bytes, pages } of rendered)
      try {
        files.push(
          this.staged.write(output.id, bytes, { ...about, key: output.key ?? key, pages, findings }),
        );
      } catch (fault) {
        return { fault: cannotWrite(this.staged.target(`${nameOf(paper.draft)}.${output.format}`), fault) };
      }
    return { made: { files, findings }, fault: null };
  }

  private picturesOf(paper: Paper): Readonly<Record<string, string>> {
    const { folder } = paper.draft;
    return Object.fromEntries(paper.pictures().map((src) => [src, this.pictures.of(src, folder)]));
  }
}

async function painted(
  paper: Paper,
  { findings: before, ...about }: Parameters<typeof paintedPaper>[1],
): Promise<{ bytes: Uint8Array; pages: number }> {
  const { pages, warnings } = paper.pages();
  const findings = [...before, ...plainFindings(warnings)];
  const made = await paintedPaper(paper, { ...about, findings });
  return { bytes: writePainted(made), pages: pages.length };
}
