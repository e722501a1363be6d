import { batchTables } from "./batch.mjs";
import { checkTables } from "./check.mjs";
import { greatTables } from "./great.mjs";
import { packetTables } from "./packet.mjs";
import { pagesTables } from "./pages.mjs";
import { previewTables } from "./preview.mjs";
import { signTables } from "./sign.mjs";
import { svgTables } from "./svg.mjs";
import { tables } from "./tables.mjs";
import { taggedTables } from "./tagged.mjs";

/** The sections of RESULTS.md one run fills, each with its title's key. */
export function sections(figures) {
  const { peers, packet, batch, pages, preview, tagged, sign, great, check, svg } = figures;
  const line = figures.warm ?? figures.cold ?? figures.memory ?? figures.composer ?? figures.profile;
  return {
    ...(line && { [peers ? "peers" : "alone"]: tables(figures) }),
    ...(packet && { packet: packetTables(figures) }),
    ...(batch && { batch: batchTables(figures) }),
    ...(pages && { pages: pagesTables(figures) }),
    ...(preview && { preview: previewTables(figures) }),
    ...(tagged && { tagged: taggedTables(figures) }),
    ...(sign && { sign: signTables(figures) }),
    ...(great && { great: greatTables(figures) }),
    ...(check && { check: checkTables(figures) }),
    ...(svg && { svg: svgTables(figures) }),
  };
}

/** The figures of one run as Markdown. */
export const everything = (figures) => Object.values(sections(figures)).join("\n\n");
