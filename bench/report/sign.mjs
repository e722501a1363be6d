import { machineLine, ranged, table, targetTable } from "./tables.mjs";

/** Signatures of the example packet. */
export function signTables({ machine, sign, targets }) {
  const { pages, sizeMB, signMs, shownMs, verifyMs } = sign;
  const rows = [
    ["signed, unseen (PAdES B-B, RSA 2048)", ranged(signMs, 1)],
    ["signed, with a frame on the last page", ranged(shownMs, 1)],
    ["verified", ranged(verifyMs, 1)],
  ];
  return [
    machineLine(machine, signMs.rounds),
    targetTable(targets, "sign"),
    table([`the example packet, ${pages} pages, ${sizeMB.toFixed(2)} MB`, "ms, warm"], rows),
  ].join("\n\n");
}
