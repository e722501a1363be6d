import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { render } from "../../src/batch/render.ts";
import { packet } from "../../src/packet/packet.ts";
import type { PacketView, PublicView, RecordView, Refusal, SpotView } from "../../src/preview/contract.ts";
import { ask, own, type Running, running } from "./running.ts";

const LETTER = "letters/outsourcing-request.yaml";
const CASE = "cases/partnership-portal.yaml";
const MEETING = "meetings/第106回.yaml";
const now = new Date("2026-04-01T00:00:00Z");

let here: Running;
beforeEach(async () => {
  here = await running();
});
afterEach(async () => {
  await here.close();
});

async function get<T>(path: string): Promise<{ status: number; value: T }> {
  const answer = await ask(here.port, path, { headers: own(here.port) });
  return { status: answer.status, value: JSON.parse(answer.body) as T };
}

const query = (values: Readonly<Record<string, string>>): string => new URLSearchParams(values).toString();
const publicView = (file: string) => get<PublicView>(`/api/public?${query({ file })}`);

async function edited(file: string, change: (text: string) => string): Promise<RecordView> {
  const { value } = await get<RecordView>(`/api/record?${query({ file })}`);
  const body = JSON.stringify({
    ...{ file, base: value.revision, show: null },
    change: { text: change(value.text) },
  });
  const answer = await ask(here.port, "/api/edit", { method: "POST", headers: own(here.port), body });
  return JSON.parse(answer.body) as RecordView;
}

/** The words on a sheet, by the unseen text of its drawing. */
async function words(key: string): Promise<string> {
  const { body } = await ask(here.port, `/api/drawing?${query({ key })}`, { headers: own(here.port) });
  return [...body.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, text]) => text).join("");
}

async function file(path: string): Promise<{ name: string; bytes: Buffer }> {
  const answer = await fetch(`http://127.0.0.1:${here.port}${path}`, { headers: own(here.port) });
  expect(answer.status).toBe(200);
  const name = /filename\*=UTF-8''(.*)$/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "";
  return { name: decodeURIComponent(name), bytes: Buffer.from(await answer.arrayBuffer()) };
}

describe("the public edition of an open record", () => {
  test("has marks on its sheets, says 公開用, and names the fields that are withheld", async () => {
    const { value } = await publicView(LETTER);
    expect(value.withheld).toContain("担当/連絡先");
    expect(value.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const [paper] = value.papers;
    const text = await words(paper?.sheets[0]?.key ?? "");
    expect(text).toContain("公開用");
    expect(text).toContain("■■■■");
    const inside = await get<RecordView>(`/api/record?${query({ file: LETTER })}`);
    const own = await words(inside.value.papers[0]?.sheets[0]?.key ?? "");
    expect(own).not.toContain("公開用");
    expect(own).not.toContain("■");
  });

  test("leads from a mark to the field that is withheld", async () => {
    const { value } = await publicView(LETTER);
    const form = value.papers[0]?.form ?? "";
    const lines = here.desk.public.paper(recordOf(LETTER), form)?.pages().pages[0]?.lines ?? [];
    const line = lines.findIndex(({ runs }) => runs.some(({ clusters }) => clusters.includes("■")));
    const run = lines[line]?.runs.findIndex(({ clusters }) => clusters.includes("■")) ?? -1;
    const place = { file: LETTER, form, page: "1", line: String(line), run: String(run), glyph: "0" };
    const spot = await get<SpotView>(`/api/spot?${query({ ...place, edition: "public" })}`);
    const field = spot.value.written?.field ?? "";
    // 回答先 is withheld as a whole: its first line is 回答先/1.
    expect(value.withheld.filter((one) => field === one || field.startsWith(`${one}/`))).toHaveLength(1);
  });

  test("follows the record: what is withheld now, and no more what was before", async () => {
    const before = await publicView(LETTER);
    expect(before.value.withheld).not.toContain("件名");
    await edited(LETTER, (text) => text.replace("非公開:\n", "非公開:\n  - 件名\n"));
    const after = await publicView(LETTER);
    expect(after.value.revision).toBeGreaterThan(before.value.revision);
    expect(after.value.withheld).toContain("件名");
    await edited(LETTER, (text) => text.replace("  - 件名\n", ""));
    expect((await publicView(LETTER)).value.withheld).toEqual(before.value.withheld);
  });

  test("tells where a withheld value is said again, and then gives no file", async () => {
    const { text } = (await get<RecordView>(`/api/record?${query({ file: LETTER })}`)).value;
    const phone = /連絡先: (\S+)/.exec(text)?.[1]?.replace(/（.*$/, "") ?? "";
    expect(phone).toMatch(/\d{3}/);
    await edited(LETTER, (all) => all.replace(/^件名: (.*)$/m, `件名: $1 ${phone}`));
    const { value } = await publicView(LETTER);
    const leaks = value.findings.filter(({ code }) => code === "edition/leak");
    expect(leaks.map(({ field }) => field)).toContain("担当/連絡先");
    expect(value.papers.length).toBeGreaterThan(0);
    const form = value.papers[0]?.form ?? "";
    const taken = await get<Refusal>(
      `/api/take?${query({ file: LETTER, form, format: "pdf", edition: "public" })}`,
    );
    expect(taken.status).toBe(409);
    expect(taken.value.findings.map(({ code }) => code)).toContain("edition/leak");
  });

  test("has no 起案用紙, and says so", async () => {
    const inside = await get<RecordView>(`/api/record?${query({ file: CASE })}`);
    expect(inside.value.papers.map(({ form }) => form)).toContain("draft-sheet");
    const { value } = await publicView(CASE);
    expect(value.papers.map(({ form }) => form)).not.toContain("draft-sheet");
    expect(value.findings.map(({ code }) => code)).toContain("edition/left-out");
  });

  test("is taken away byte for byte as render writes it", async () => {
    const { value } = await publicView(LETTER);
    const form = value.papers[0]?.form ?? "";
    const path = join(here.folder, LETTER);
    const report = await render([path], { edition: "public", now, jobs: 1, to: ["pdf", "docx"] });
    expect(report.files.map(({ format }) => format)).toEqual(["pdf", "docx"]);
    for (const one of report.files) {
      const asked = { file: LETTER, form, format: one.format, edition: "public" };
      const taken = await file(`/api/take?${query(asked)}`);
      expect(taken.name).toBe(basename(one.file));
      expect(taken.bytes.equals(readFileSync(one.file))).toBe(true);
    }
  });
});

describe("the public edition of a packet", () => {
  const CLOSED = "グループウェアシステムにおける個人情報の電子計算機処理";
  /** The example says the address for answers twice. */
  const close = () =>
    edited(MEETING, (text) =>
      text.replace(
        `  - 題名: ${CLOSED}について\n    区分: 諮問\n`,
        `  - 題名: ${CLOSED}について\n    区分: 諮問\n    公開区分: 非公開\n`,
      ),
    );

  test("is without closed items, marked on foreign pages too, and taken away as packet writes it", async () => {
    await close();
    const { value } = await get<PacketView>(`/api/packet?${query({ file: MEETING, edition: "public" })}`);
    expect(value.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(value.documents.map(({ number }) => number)).not.toContain("資料2-1");
    const foreign = value.documents.find(({ number }) => number === "参考資料5");
    expect(await words(foreign?.sheets[0]?.key ?? "")).toContain("公開用");
    const inside = await get<PacketView>(`/api/packet?${query({ file: MEETING })}`);
    expect(inside.value.documents.map(({ number }) => number)).toContain("資料2-1");
    const taken = await file(`/api/take?${query({ file: MEETING, packet: "pdf", edition: "public" })}`);
    const options = { edition: "public", now, jobs: 1, to: ["pdf"] } as const;
    const report = await packet(join(here.folder, MEETING), options);
    const book = report.files.find(({ what }) => what === "book")?.file ?? "";
    expect(taken.name).toBe(basename(book));
    expect(taken.bytes.equals(readFileSync(book))).toBe(true);
    expect(inside.value.total).toBeGreaterThan(value.total);
  }, 60_000);

  test("tells of a closed title that an open paper says", async () => {
    await close();
    await edited("letters/training-notice.yaml", (text) =>
      text.replace("研修実施要領", `${CLOSED}についての研修実施要領`),
    );
    const { value } = await get<PacketView>(`/api/packet?${query({ file: MEETING, edition: "public" })}`);
    expect(value.findings.filter(({ code }) => code === "edition/leak").map(({ field }) => field)).toContain(
      "議題/2/題名",
    );
  }, 60_000);
});

function recordOf(name: string) {
  const opened = here.desk.record(name);
  if (!opened.ok) throw new Error(name);
  return opened.value;
}
