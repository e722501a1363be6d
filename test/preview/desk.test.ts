import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OfficeView, RecordView, Refusal } from "../../src/preview/contract.ts";
import { ask, own, type Running, running } from "./running.ts";

const CASE = "cases/call-recording.yaml";

let here: Running;
beforeEach(async () => {
  here = await running();
});
afterEach(async () => {
  await here.close();
});

async function post<T>(path: string, body: object): Promise<{ status: number; value: T }> {
  const headers = own(here.port);
  const answer = await ask(here.port, path, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: answer.status, value: JSON.parse(answer.body) as T };
}

async function edited(field: string, text: string): Promise<RecordView> {
  const change = [{ type: "set", path: [field], text }];
  const { value } = await post<RecordView>("/api/edit", { file: CASE, base: 1, change, show: null });
  return value;
}

const offices = (): number => here.told.filter(({ type }) => type === "office").length;

const history = (): string[] => {
  const folder = join(here.folder, ".yoshiki", "history", ...CASE.split("/"));
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));
};

describe("the list is told of only when it says something else", () => {
  test("a title is told, what the list does not show is not", async () => {
    await edited("件名", "一度目");
    here.desk.flush();
    expect(offices()).toBe(1);
    await edited("実施機関", "企画課");
    here.desk.flush();
    expect(offices()).toBe(1);
    await edited("件名", "二度目");
    here.desk.flush();
    expect(offices()).toBe(2);
  });

  test("a file another program has written is told at once", () => {
    const path = join(here.folder, CASE);
    writeFileSync(path, readFileSync(path, "utf8").replace(/^件名: .*$/m, "件名: ほか"));
    here.desk.changed([{ what: "record", path }]);
    expect(offices()).toBe(1);
  });
});

describe("steps back", () => {
  test("bring the drawings of what is in sight", async () => {
    const { papers } = await edited("件名", "一度目");
    const form = papers[0]?.form ?? "";
    const show = { form, pages: [1], known: [] };
    const { status, value } = await post<RecordView>("/api/undo", { file: CASE, show });
    expect(status).toBe(200);
    const key = value.papers[0]?.sheets[0]?.key ?? "";
    expect(value.drawings[key]).toContain("<svg");
  });

  test("are refused without saying what is in sight", async () => {
    expect((await post("/api/undo", { file: CASE })).status).toBe(400);
  });
});

describe("a text that does not become the record", () => {
  test("lies in its history, and the record is as it was", async () => {
    const before = readFileSync(join(here.folder, CASE), "utf8");
    expect((await post("/api/keep", { file: CASE, text: "件名: 捨てた方\n" })).status).toBe(200);
    expect((await post("/api/keep", { file: CASE, text: "件名: もう一つ\n" })).status).toBe(200);
    expect(history()).toEqual(["件名: 捨てた方\n", "件名: もう一つ\n"]);
    expect(readFileSync(join(here.folder, CASE), "utf8")).toBe(before);
  });

  test("is kept for no file outside of the folder", async () => {
    expect((await post("/api/keep", { file: "../外.yaml", text: "x" })).status).toBe(404);
  });
});

describe("what the disk refuses", () => {
  test("a new record where a file is in the way of its folder is told, by its name in the office", async () => {
    writeFileSync(join(here.folder, "邪魔"), "");
    const made = { kind: "report-case", file: "邪魔/新しい.yaml" };
    const { status, value } = await post<Refusal>("/api/create", made);
    expect(status).toBe(409);
    expect(value.message.ja).toContain("邪魔/新しい.yaml");
    expect(JSON.stringify(value)).not.toContain(here.folder);
    expect(here.log).toEqual([]);
  });

  test("a history that cannot be written hinders saving and is named, until it can", async () => {
    const blocked = join(here.folder, ".yoshiki", "history", "cases");
    mkdirSync(join(blocked, ".."), { recursive: true });
    writeFileSync(blocked, "");
    await edited("件名", "保存できない");
    here.desk.flush();
    const failed = here.desk.record(CASE);
    const view = failed.ok ? await failed.value.view(null) : null;
    expect(view?.saving).toBe("failed");
    expect(view?.fault?.message.ja).toContain(".yoshiki/history/cases/call-recording.yaml");
    expect(JSON.stringify(view?.fault)).not.toContain(here.folder);
    rmSync(blocked);
    expect(here.desk.flush()).toBe(true);
    expect(readFileSync(join(here.folder, CASE), "utf8")).toContain("件名: 保存できない");
  });
});

test("what could not be saved at the end is tried no more, so that the program ends", async () => {
  const blocked = join(here.folder, ".yoshiki", "history");
  mkdirSync(join(blocked, ".."), { recursive: true });
  writeFileSync(blocked, "");
  const before = readFileSync(join(here.folder, CASE), "utf8");
  await edited("件名", "保存できない");
  expect(here.desk.close()).toBe(false);
  rmSync(blocked);
  await new Promise((resolve) => setTimeout(resolve, 1300));
  expect(readFileSync(join(here.folder, CASE), "utf8")).toBe(before);
});

test("no finding says where the office lies on this machine", async () => {
  rmSync(join(here.folder, "yoshiki.yaml"));
  here.desk.changed([{ what: "other", path: join(here.folder, "yoshiki.yaml") }]);
  const answer = await ask(here.port, "/api/office", { headers: own(here.port) });
  const { findings, folder } = JSON.parse(answer.body) as OfficeView;
  expect(findings.map(({ message }) => message.ja).join("\n")).toContain(folder);
  expect(answer.body).not.toContain(here.folder);
  expect(answer.body).not.toContain("../");
});
