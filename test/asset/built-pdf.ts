import { deflateSync } from "node:zlib";

/** Objects by number: what stands between `obj` and `endobj`. */
export type Objects = Readonly<Record<number, string | Buffer>>;

export interface BuiltPdf {
  /** A table; a stream with predictors; none at all. */
  readonly index: "table" | "stream" | "none";
  /** Objects that stand in an object stream; only with `stream`. */
  readonly packed?: readonly number[];
  readonly trailer?: string;
  /** Bytes before the file begins. */
  readonly before?: string;
}

export function stream(dict: string, data: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`<<${dict}/Length ${data.length}>>\nstream\n`),
    data,
    Buffer.from("\nendstream"),
  ]);
}

/** A file whose object 1 is the catalog. ISO 32000-1 7.5 */
export function builtPdf(objects: Objects, options: BuiltPdf = { index: "table" }): Buffer {
  const { packed = [], trailer = "", before = "" } = options;
  const file = new Parts(Buffer.from("%PDF-1.7\n"));
  const places = new Map<number, number>();
  for (const [number, body] of Object.entries(objects)) {
    if (packed.includes(Number(number))) continue;
    places.set(Number(number), file.length);
    file.add(`${number} 0 obj\n`, body, "\nendobj\n");
  }
  const size = Math.max(...Object.keys(objects).map(Number)) + 3;
  if (options.index === "table") table(file, places, size, trailer);
  if (options.index === "stream") indexStream(file, places, objects, packed, size, trailer);
  return Buffer.concat([Buffer.from(before), file.bytes()]);
}

class Parts {
  length = 0;
  readonly #parts: Buffer[] = [];

  constructor(first: Buffer) {
    this.add(first);
  }

  add(...parts: readonly (string | Buffer)[]): void {
    for (const part of parts) {
      const bytes = typeof part === "string" ? Buffer.from(part, "latin1") : part;
      this.#parts.push(bytes);
      this.length += bytes.length;
    }
  }

  bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }
}

function table(file: Parts, places: ReadonlyMap<number, number>, size: number, trailer: string): void {
  const start = file.length;
  const rows = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return `${String(place ?? 0).padStart(10, "0")} ${place === undefined ? "65535 f" : "00000 n"} \n`;
  });
  file.add(
    `xref\n0 ${size}\n`,
    ...rows,
    `trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
  );
}

function indexStream(
  file: Parts,
  places: Map<number, number>,
  objects: Objects,
  packed: readonly number[],
  size: number,
  trailer: string,
): void {
  const [box, index] = [size - 2, size - 1];
  const bodies = packed.map((number) => `${objects[number]} `);
  const heads = packed.map((number, i) => `${number} ${bodies.slice(0, i).join("").length} `).join("");
  places.set(box, file.length);
  const data = deflateSync(Buffer.from(heads + bodies.join(""), "latin1"));
  file.add(
    `${box} 0 obj\n`,
    stream(`/Type/ObjStm/N ${packed.length}/First ${heads.length}/Filter/FlateDecode`, data),
    "\nendobj\n",
  );
  const start = file.length;
  places.set(index, start);
  const rows = Array.from({ length: size }, (_, number) => {
    if (packed.includes(number)) return [2, ...bytesOf(box), packed.indexOf(number)];
    const place = places.get(number);
    return place === undefined ? [0, 0, 0, 0, 0] : [1, ...bytesOf(place), 0];
  });
  const above = (i: number): readonly number[] => rows[i - 1] ?? [0, 0, 0, 0, 0];
  const filtered = rows.map((row, i) => [2, ...row.map((value, k) => (value - (above(i)[k] ?? 0)) & 0xff)]);
  const dict = `/Type/XRef/Size ${size}/W[1 3 1]/Root 1 0 R${trailer}/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 5>>`;
  file.add(
    `${index} 0 obj\n`,
    stream(dict, deflateSync(Buffer.from(filtered.flat()))),
    `\nendobj\nstartxref\n${start}\n%%EOF\n`,
  );
}

const bytesOf = (value: number): number[] => [value >> 16, (value >> 8) & 0xff, value & 0xff];

/** One page, 200 × 100, in four colours: red, green above, blue, white below. */
export function fourColours(more = "", content = quarters): Record<1 | 2 | 3, string> & { 4: Buffer } {
  return {
    1: "<</Type/Catalog/Pages 2 0 R>>",
    2: "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 200 100]>>",
    3: `<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<>>${more}>>`,
    4: stream("", Buffer.from(content)),
  };
}

const quarters = "1 0 0 rg 0 50 100 50 re f 0 1 0 rg 100 50 100 50 re f 0 0 1 rg 0 0 100 50 re f";
