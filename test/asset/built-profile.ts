/** A profile of ICC's shape: its head, and tags that lie in it. ICC.1:2010 7 */
export interface BuiltProfile {
  readonly space: string;
  /** scnr, mntr, prtr, spac; link … */
  readonly kind?: string;
  readonly version?: number;
  /** What stands in place of its own length. */
  readonly length?: number;
  /** Where its one tag is said to end, of the profile's own end. */
  readonly over?: number;
}

export function builtProfile({ space, kind = "mntr", version = 4, length, over = 0 }: BuiltProfile): Buffer {
  const bytes = Buffer.alloc(128 + 4 + 12 + 16);
  bytes.writeUInt32BE(length ?? bytes.length, 0);
  bytes.writeUInt8(version, 8);
  bytes.write(`${kind}${space}XYZ `, 12, "latin1");
  bytes.write("acsp", 36, "latin1");
  bytes.writeUInt32BE(1, 128);
  bytes.write("cprt", 132, "latin1");
  bytes.writeUInt32BE(144, 136);
  bytes.writeUInt32BE(16 + over, 140);
  bytes.write("text\0\0\0\0CC0", 144, "latin1");
  return bytes;
}
