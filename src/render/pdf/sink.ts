/** Where the bytes of a file go, in order. A promise holds the next page back until it is fulfilled. */
export interface PdfSink {
  write(chunk: Uint8Array): void | Promise<void>;
}

/** Bytes that are collected before the sink is called. */
const CHUNK = 64 * 1024;

/** Hands a document's bytes to the sink in pieces of some size. */
export class SinkWriter {
  readonly #document: { read(): Uint8Array | null };
  readonly #sink: PdfSink;
  #pending: Uint8Array[] = [];
  #size = 0;

  /** @param document `read` gives the bytes written since the last call; null = none */
  constructor(document: { read(): Uint8Array | null }, sink: PdfSink) {
    this.#document = document;
    this.#sink = sink;
  }

  /** Passes on what was written, when it is enough. */
  async pass(): Promise<void> {
    this.#take();
    if (this.#size >= CHUNK) await this.flush();
  }

  /** Passes on all that was written. */
  async flush(): Promise<void> {
    this.#take();
    await this.#sink.write(Buffer.concat(this.#pending));
    this.#pending = [];
    this.#size = 0;
  }

  #take(): void {
    const chunk = this.#document.read();
    if (chunk === null) return;
    this.#pending.push(chunk);
    this.#size += chunk.length;
  }
}
