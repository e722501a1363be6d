interface Wishes {
  readonly index?: "table" | "stream";
  readonly rotate?: number;
  /** Entries of the page and of the catalog beside what each has to have. */
  readonly page?: string;
  readonly catalog?: string;
  /** Bodies of objects from number 6 on. */
  readonly more?: readonly string[];
}

const CONTENT = "BT /F1 12 Tf 20 100 Td (signed text) Tj ET";

/** A PDF of one page, 300 by 200 pt, written by hand. */
export function smallPdf({
  index = "table",
  rotate = 0,
  page = "",
  catalog = "",
  more = [],
}: Wishes = {}): Buffer {
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 300 200] /Rotate ${rotate} >>`,
    `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
    `<< /Length ${CONTENT.length} >>\nstream\n${CONTENT}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...more,
  ];
  let text = "%PDF-1.7\n";
  const offsets = bodies.map((body, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  return Buffer.from(
    text + (index === "table" ? table(offsets, text.length) : stream(offsets, text.length)),
    "latin1",
  );
}

const ID = "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]";

function table(offsets: readonly number[], at: number): string {
  const rows = offsets.map((one) => `${String(one).padStart(10, "0")} 00000 n \n`).join("");
  const size = offsets.length + 1;
  return `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${ID} >>\nstartxref\n${at}\n%%EOF\n`;
}

function stream(offsets: readonly number[], at: number): string {
  const number = offsets.length + 1;
  const row = (kind: number, value: number): string =>
    Buffer.from([kind, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff, 0]).toString("latin1");
  const data = [row(0, 0), ...[...offsets, at].map((one) => row(1, one))].join("");
  return `${number} 0 obj\n<< /Type /XRef /Size ${number + 1} /W [1 3 1] /Root 1 0 R ${ID} /Length ${data.length} >>\nstream\n${data}\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`;
}
