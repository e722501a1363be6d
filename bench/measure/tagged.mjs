import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exampleOffice, inFolder } from "../inputs/office.mjs";
import { nodeProcess } from "../node-process.mjs";
import { ratio, summary } from "../statistics.mjs";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const WARM_UP = 1;
/** A round takes some four seconds. */
export const ROUNDS = 5;
const kinds = ["plain", "a-2a"];

/**
 * The example meeting without the pages of a foreign file, as plain PDF and as tagged PDF/A-2a: the whole command, cold, in
 * a process of its own, one kind after the other in every round.
 *
 * @returns of each kind seconds and bytes; of a-2a their share of plain, round by round
 */
export function taggedFigures() {
  return inFolder("tagged", async (folder) => {
    const office = exampleOffice(join(folder, "office"));
    const own = readFileSync(office.meeting, "utf8").replaceAll(
      /^( *)- ファイル: .*\.pdf\n(?:\1 {2}.*\n)*/gm,
      "",
    );
    writeFileSync(office.meeting, own);
    const ms = { plain: [], "a-2a": [] };
    const bytes = {};
    for (let round = 0; round < WARM_UP + ROUNDS; round++)
      for (const kind of kinds) {
        office.forget();
        const { ms: taken } = await nodeProcess([
          ...[cli, "packet", office.meeting, "--to", "pdf", "--out", office.out],
          ...["--now", "2021-04-05", "--pdf", kind],
        ]);
        if (round >= WARM_UP) ms[kind].push(taken);
        const [name] = readdirSync(office.out).filter((one) => one.endsWith(".pdf"));
        bytes[kind] = statSync(join(office.out, name)).size;
      }
    return {
      rounds: ROUNDS,
      seconds: Object.fromEntries(kinds.map((kind) => [kind, summary(ms[kind].map((one) => one / 1000))])),
      bytes,
      timeToPlain: ratio(ms["a-2a"], ms.plain),
      sizeToPlain: bytes["a-2a"] / bytes.plain,
    };
  });
}
