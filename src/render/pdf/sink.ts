/** Where the bytes of a file go, in order. A promise holds the next page back until it is fulfilled. */
export interface PdfSink {
  write(chunk: Uint8Array): void | Promise<void>;
}
