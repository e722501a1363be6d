import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkRules } from "../../src/check/index.ts";
import { Office } from "../../src/paper/office.ts";
import type {
  AgreementFinding,
  AgreementView,
  Edit,
  MarksView,
  RecordView,
} from "../../src/preview/contract.ts";
import { PAUSE } from "../../src/preview/desk/agreement-desk.ts";
import { AgreementMaker } from "../../src/preview/desk/agreement-maker.ts";
import { FileCache } from "../../src/preview/desk/file-cache.ts";
import { ask, copiedOffice, own, type Running, running } from "./running.ts";

const MEETING = "meetings/小.yaml";
const CASE = "cases/call-recording.yaml";
const EXPLANATION = "explanations/call-recording.yaml";

/** A meeting of two records: small, so that the rules answer at once. */
const meeting = `種類: 会議
版: 1
回: 106
日付: 令和3年5月10日
題名:
  - 通話録音について
種別: 報告
議題:
  - 題名: 類型事項の適用について
    区分: 報告
    資料:
      - 記録: ${CASE}
        様式: [様式4, 様式3]
      - 記録: ${EXPLANATION}
`;

let here: Running;
beforeEach(async () => {
  const folder = copiedOffice();
  writeFileSync(join(folder, MEETING), meeting);
  appendFileSync(join(folder, "yoshiki.yaml"), "点検:\n  用字:\n    - 正: 端末機\n      誤: [端末]\n");
  here = await running(folder);
});
afterEach(async () => {
  await here.close();
});

async function agreement(file: string): Promise<AgreementView> {
  const answer = await ask(here.port, `/api/agreement?file=${encodeURIComponent(file)}`, {
    headers: own(here.port),
  });
  return JSON.parse(answer.body) as AgreementView;
}

async function edit(file: string, change: readonly Edit[] | { readonly text: string }, base = 1) {
  const body = JSON.stringify({ file, base, change, show: null });
  const answer = await ask(here.port, "/api/edit", { method: "POST", headers: own(here.port), body });
  expect(answer.status).toBe(200);
  return JSON.parse(answer.body) as RecordView;
}

const set = (path: Edit & { type: "set" } extends { path: infer P } ? P : never, text: string) =>
  [{ type: "set", path, text }] as const;
const codesOf = ({ findings }: AgreementView) => findings.map(({ code }) => code);
const only = (view: AgreementView, code: string): AgreementFinding => {
  const found = view.findings.filter((one) => one.code === code);
  expect(found.length).toBe(1);
  return found[0] as AgreementFinding;
};
const textOf = async (file: string): Promise<string> => {
  const answer = await ask(here.port, `/api/record?file=${encodeURIComponent(file)}`, {
    headers: own(here.port),
  });
  return (JSON.parse(answer.body) as RecordView).text;
};
const written = (file: string): string => readFileSync(join(here.folder, file), "utf8");

describe("contradictions of a meeting's papers", () => {
  test("a wrong date is told with both places, and is gone when it is mended", async () => {
    expect(codesOf(await agreement(MEETING))).not.toContain("check/start-differs");
    const right = /^稼働時期: (.*)$/m.exec(written(CASE))?.[1] ?? "";
    await edit(CASE, set(["稼働時期"], "令和3年2月1日"));
    const finding = only(await agreement(MEETING), "check/start-differs");
    expect(finding.severity).toBe("error");
    const places = finding.places.map(({ file, path, excerpt }) => [file, path, excerpt]);
    expect(places).toContainEqual([CASE, "稼働時期", "令和3年2月1日"]);
    expect(places).toContainEqual([EXPLANATION, "本文", "令和3年3月29日"]);
    await edit(CASE, set(["稼働時期"], right));
    expect(codesOf(await agreement(MEETING))).not.toContain("check/start-differs");
  });

  test("of a record alone what its known meetings say of it; nothing before one was looked at", async () => {
    expect(await agreement(CASE)).toEqual({ file: CASE, meetings: [], findings: [], accepted: [] });
    await agreement(MEETING);
    await edit(CASE, set(["稼働時期"], "令和3年2月1日"));
    const view = await agreement(CASE);
    expect(view.meetings).toEqual([MEETING]);
    const finding = only(view, "check/start-differs");
    expect([finding.file, finding.field]).toEqual([CASE, "稼働時期"]);
    for (const one of view.findings) expect(one.places.map(({ file }) => file)).toContain(CASE);
    expect((await agreement("cases/insurance-check.yaml")).meetings).toEqual([]);
  });

  test("places move with the lines above them, though the papers say the same", async () => {
    await agreement(MEETING);
    await edit(CASE, set(["稼働時期"], "令和3年2月1日"));
    const lineOf = async () =>
      only(await agreement(MEETING), "check/start-differs").places.find(({ file }) => file === CASE)?.line;
    const before = (await lineOf()) ?? 0;
    const { revision } = await edit(CASE, { text: `# 一行\n# 二行\n${await textOf(CASE)}` }, 2);
    expect(revision).toBe(3);
    expect(await lineOf()).toBe(before + 2);
  });

  test("a word the office writes otherwise is mended in the record, and nothing else is changed", async () => {
    const spelled = (await agreement(MEETING)).findings.filter(({ code }) => code === "check/spelling");
    const before = await textOf(CASE);
    // Both papers of the case print the word: either's mend is that of the value.
    const mend = spelled.flatMap(({ mends }) => mends).find(({ file }) => file === CASE);
    expect(mend?.label.ja).toBe("「端末」を「端末機」に直す");
    await edit(CASE, mend?.edits ?? []);
    const after = await textOf(CASE);
    expect(before.split("端末").length).toBe(2);
    expect(after).toBe(before.replace("端末", "端末機"));
    const rest = (await agreement(MEETING)).findings.filter(({ code }) => code === "check/spelling");
    expect(rest.flatMap(({ places }) => places.map(({ file }) => file))).not.toContain(CASE);
  });

  test("accepted with a reason it is counted no more; undone it is there again", async () => {
    await edit(CASE, set(["稼働時期"], "令和3年2月1日"));
    const first = await agreement(MEETING);
    const { acceptance } = only(first, "check/start-differs");
    const { file = "", entry = "", index = 0 } = acceptance ?? {};
    expect(file).toBe(MEETING);
    expect(entry).toMatch(/^check\/start-differs 「.+」$/);
    const was = await textOf(file);
    await edit(file, [{ type: "insert", path: ["点検済"], index, items: [`${entry} 延期が決まったため`] }]);
    const view = await agreement(MEETING);
    expect(codesOf(view)).not.toContain("check/start-differs");
    // The new entry can be read, and is used.
    const about = (one: AgreementView) => codesOf(one).filter((code) => code.startsWith("check/accepted"));
    expect(about(view)).toEqual(about(first));
    expect(view.accepted.map(({ finding, reason }) => [finding.code, reason])).toContainEqual([
      "check/start-differs",
      "延期が決まったため",
    ]);
    const body = JSON.stringify({ file, show: null });
    await ask(here.port, "/api/undo", { method: "POST", headers: own(here.port), body });
    expect(await textOf(file)).toBe(was);
    expect(codesOf(await agreement(MEETING))).toContain("check/start-differs");
  });
});

describe("the clerk's typing comes first", () => {
  test("it waits for a pause, answers with what stands then, and says once that it no longer holds", async () => {
    await agreement(MEETING);
    const stale = (): number => here.told.filter(({ type }) => type === "agreement").length;
    expect(stale()).toBe(0);
    await edit(CASE, set(["稼働時期"], "令和3年2月1日"));
    const asked = agreement(MEETING);
    const began = performance.now();
    for (const day of [2, 3, 4, 5]) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE / 4));
      await edit(CASE, set(["稼働時期"], `令和3年2月${day}日`));
    }
    const view = await asked;
    expect(performance.now() - began).toBeGreaterThan(PAUSE);
    expect(only(view, "check/start-differs").places.map(({ excerpt }) => excerpt)).toContain("令和3年2月5日");
    expect(stale()).toBe(1);
    await edit(CASE, set(["稼働時期"], "令和3年2月6日"));
    expect(stale()).toBe(2);
  });

  test("others are answered between any two papers and rules, and what is under way ends for a change", async () => {
    const path = join(here.folder, MEETING);
    const files = new FileCache(() => null);
    const office = Office.open(here.folder, {});
    const turns = async (most: number) => {
      let count = 0;
      const from = { office, meeting: files.read(path), reader: files.reader(), paperOf: () => null };
      const made = await new AgreementMaker({ missingGlyph: null }).make(from, () => ++count > most);
      return { count, isMade: made !== null };
    };
    const whole = await turns(Number.POSITIVE_INFINITY);
    expect(whole.count).toBeGreaterThan(checkRules.length);
    expect(await turns(10)).toEqual({ count: 11, isMade: false });
    expect(await turns(whole.count - 1)).toEqual({ count: whole.count, isMade: false });
  });

  test("a record that was written by another program is read anew", async () => {
    await agreement(MEETING);
    const path = join(here.folder, CASE);
    writeFileSync(path, written(CASE).replace(/^稼働時期: .*$/m, "稼働時期: 令和3年2月1日"));
    here.desk.changed([{ what: "record", path }]);
    expect(codesOf(await agreement(MEETING))).toContain("check/start-differs");
  });
});

test("of a long text the words of one line are shown on the sheet", async () => {
  const marks = async (line: string) => {
    const query = `file=${EXPLANATION}&form=explanation&field=${encodeURIComponent("本文")}${line}`;
    const answer = await ask(here.port, `/api/marks?${query}`, { headers: own(here.port) });
    return (JSON.parse(answer.body) as MarksView).marks.flatMap(({ boxes }) => boxes).length;
  };
  const whole = await marks("");
  const at = written(EXPLANATION)
    .split("\n")
    .findIndex((one) => one.includes("令和3年3月29日"));
  const one = await marks(`&line=${at + 1}`);
  expect(one).toBeGreaterThan(0);
  expect(one).toBeLessThan(whole / 4);
  // A line none of it is printed from: all of the field.
  expect(await marks("&line=1")).toBe(whole);
});

test("nothing outside of the folder is asked about", async () => {
  const answer = await ask(here.port, "/api/agreement?file=../x.yaml", { headers: own(here.port) });
  expect(answer.status).toBe(404);
});

test("the packet on the screen knows where its words stand after a line was put in above them", async () => {
  const packet = async () => {
    const { status } = await ask(here.port, `/api/packet?file=${encodeURIComponent(MEETING)}`, {
      headers: own(here.port),
    });
    expect(status).toBe(200);
    const paper = here.desk.packets.internal.paper(MEETING, CASE, "report-form4");
    return paper?.record.source.place(["start"]).line ?? null;
  };
  const before = (await packet()) ?? 0;
  await edit(CASE, { text: `# 一行\n${await textOf(CASE)}` });
  here.desk.flush();
  expect(await packet()).toBe(before + 1);
});
