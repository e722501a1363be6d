import { utf16Hex } from "./text-string.ts";

/** A code and what it stands for. */
export interface CodeText {
  /** Four hexadecimal digits. */
  readonly hex: string;
  /** One cluster as it was written: never normalised, so that no Kangxi radical comes in by a cmap's back door. */
  readonly cluster: string;
}

/** Entries one block may have. */
const BLOCK = 100;

/**
 * ToUnicode CMap of an Identity-H font. A code whose cluster is empty is left out.
 * @see ISO 32000-1 9.10.3; Adobe Technical Note 5411
 */
export function toUnicode(codes: readonly CodeText[]): string {
  const entries = codes
    .filter(({ cluster }) => cluster !== "")
    .map(({ hex, cluster }) => `<${hex}> <${utf16Hex(cluster)}>`);
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000> <ffff>",
    "endcodespacerange",
    ...blocks(entries),
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
  ].join("\n");
}

function blocks(entries: readonly string[]): string[] {
  const lines: string[] = [];
  for (let from = 0; from < entries.length; from += BLOCK) {
    const block = entries.slice(from, from + BLOCK);
    lines.push(`${block.length} beginbfchar`, ...block, "endbfchar");
  }
  return lines;
}
