/** Primes of the four lanes: FNV's and three of the size of it that share no pattern. */
const PRIMES = [0x01000193, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const;

/**
 * 128 bits that depend on every byte added, for names that must differ when contents do and be the same when
 * contents are: file identifiers and subset tags. No protection against anybody.
 */
export class Fingerprint {
  #lanes: [number, number, number, number] = [0x811c9dc5, 0x9e3779b9, 0x7f4a7c15, 0x165667b1];

  add(bytes: Uint8Array): void {
    let [a, b, c, d] = this.#lanes;
    // By number: an iterator makes an object of every byte, and drawings have hundreds of thousands.
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      a = Math.imul(a ^ byte, PRIMES[0]);
      b = Math.imul(b ^ byte, PRIMES[1]) + (a >>> 15);
      c = Math.imul(c ^ byte, PRIMES[2]) + (b >>> 13);
      d = Math.imul(d ^ byte, PRIMES[3]) + (c >>> 16);
    }
    this.#lanes = [a, b, c, d];
  }

  addText(text: string): void {
    this.add(Buffer.from(text, "utf8"));
  }

  /** 16 bytes. */
  digest(): Buffer {
    const bytes = Buffer.alloc(16);
    this.#lanes.forEach((lane, index) => {
      bytes.writeInt32BE(lane | 0, index * 4);
    });
    return bytes;
  }
}
