import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { trace } from "../../../test/tools/kinsoku-check.mjs";
import { SIZE } from "./job.mjs";

/** A grey picture: { width, height, grey }, a byte a pixel, 255 = white. */
export function blank(width, height) {
  return { width, height, grey: new Uint8Array(width * height).fill(255) };
}

/** Every sheet of a PDF as a picture, with the baselines of its first and last line in pixels. */
export function sheetsOf(pdf, dotsPerInch) {
  const work = mkdtempSync(join(tmpdir(), "yoshiki-pictures-"));
  try {
    const file = join(work, "sheets.pdf");
    writeFileSync(file, pdf);
    const args = ["draw", "-q", "-r", String(dotsPerInch), "-c", "gray", "-o", join(work, "%d.pgm"), file];
    const { status, stderr } = spawnSync("mutool", args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`mutool draw: ${stderr}`);
    return trace(file).map(({ glyphs }, i) => {
      const ys = glyphs.filter(({ c }) => c.trim() !== "").map(({ y }) => (y * dotsPerInch) / 72);
      const image = pgmOf(readFileSync(join(work, `${i + 1}.pgm`)));
      return { ...image, first: Math.min(...ys), last: Math.max(...ys) };
    });
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** Binary PGM: P5, width, height, 255, bytes. */
function pgmOf(bytes) {
  const head = /^P5\s+(?:#.*\n)?(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString("latin1", 0, 100));
  if (head === null) throw new Error("mutool wrote no grey picture");
  const [all, width, height] = head;
  return { width: Number(width), height: Number(height), grey: bytes.subarray(all.length) };
}

/** Copies the part of `from` at (x, y) into `to` at (left, top); what lies outside is left out. Darker wins. */
export function paste(to, left, top, from, x, y, width, height) {
  for (let row = Math.max(0, -y); row < height && y + row < from.height && top + row < to.height; row++)
    for (let column = Math.max(0, -x); column < width && x + column < from.width; column++) {
      const at = (top + row) * to.width + left + column;
      to.grey[at] = Math.min(to.grey[at], from.grey[(y + row) * from.width + x + column]);
    }
}

/** Pixels of a length in em. */
export const pixels = (em, dotsPerInch) => Math.round((em * SIZE * dotsPerInch) / 72);

/** A PNG of sixteen greys, two pixels a byte. */
export function pngOf({ width, height, grey }) {
  const stride = 1 + ((width + 1) >> 1);
  const raw = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const level = Math.round(grey[y * width + x] / 17);
      raw[y * stride + 1 + (x >> 1)] |= x % 2 === 0 ? level << 4 : level;
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 0, 0, 0, 0], 8);
  const parts = [
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(raw, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...parts]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
