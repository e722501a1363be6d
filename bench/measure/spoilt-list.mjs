import { existsSync } from "node:fs";
import { join } from "node:path";
import { spoiltList, writeWorkbook } from "../inputs/list.mjs";
import { emptyOffice, inFolder } from "../inputs/office.mjs";
import { nodeProcess } from "../node-process.mjs";
import { summary } from "../statistics.mjs";
import { renderCommand } from "./batch.mjs";

const ROWS = 5000;
const FAULTS = 200;
const WARM_UP = 1;
const ROUNDS = 5;
/** Of a run whose input is wrong. */
const WRONG_INPUT = 2;

/** A workbook of 5,000 rows with 200 wrong cells: how long the command takes to name them all, and write nothing. */
export function spoiltListFigures() {
  return inFolder("spoilt", async (folder) => {
    const { out } = emptyOffice(join(folder, "office"));
    const list = join(folder, "office", "名簿.xlsx");
    const { rows, places } = spoiltList(ROWS, FAULTS);
    await writeWorkbook(list, rows);
    const seconds = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      const { ms, out: told } = await nodeProcess(renderCommand(list, out, "pdf"), { code: WRONG_INPUT });
      checkPlaces(JSON.parse(told).findings, places);
      if (existsSync(out)) throw new Error("wrong input has left files");
      if (round >= WARM_UP) seconds.push(ms / 1000);
    }
    return { rows: ROWS, faults: FAULTS, seconds: summary(seconds) };
  });
}

function checkPlaces(findings, places) {
  const told = findings.filter(({ severity }) => severity === "error").map((one) => one.places[0].cell);
  if (told.join() !== places.join()) throw new Error(`told were ${told}`);
}
