import type { Diagnostic } from "../diagnostic/index.ts";
import type { PacketDocument } from "./plan.ts";

/** What is told of the documents of a packet: threads answer in any order, what is told is in the order of the packet. */
export class Told {
  readonly #byDocument = new Map<PacketDocument, readonly Diagnostic[]>();
  readonly #faults: Diagnostic[] = [];

  /** In place of what was told of the document before. */
  set(document: PacketDocument, findings: readonly Diagnostic[]): void {
    this.#byDocument.set(document, findings);
  }

  add(document: PacketDocument, findings: readonly Diagnostic[]): void {
    this.#byDocument.set(document, [...(this.#byDocument.get(document) ?? []), ...findings]);
  }

  /** Of the packet as a whole, or of the disk. */
  addFault(fault: Diagnostic): void {
    this.#faults.push(fault);
  }

  get isWrong(): boolean {
    const found = [...this.#byDocument.values(), this.#faults].flat();
    return found.some(({ severity }) => severity === "error");
  }

  of(documents: readonly PacketDocument[]): readonly Diagnostic[] {
    return [...documents.flatMap((document) => this.#byDocument.get(document) ?? []), ...this.#faults];
  }
}
