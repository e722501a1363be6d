import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Draft } from "../../src/paper/draft.ts";
import { gatherDrafts } from "../../src/paper/gather.ts";
import { packedRead } from "../../src/paper/packed-record.ts";
import { recordKinds } from "../../src/records/kinds/index.ts";
import { openRecordFile } from "../../src/records/read.ts";
import { got } from "../outcome.ts";
import { OfficeFolder } from "./office-folder.ts";

const CASE = "cases/call-recording.yaml";
const now = new Date("2021-05-10T00:00:00Z");
let office: OfficeFolder;

beforeEach(() => {
  office = new OfficeFolder();
});
afterEach(() => office.remove());

const draftsIn = (folder: string): readonly Draft[] => gatherDrafts([office.path(folder)]).drafts;

const aboutOf = ({ key, name, subject, title, state, weight, folder, values, record }: Draft) => {
  return { key, name, subject, title, state, weight, folder, values, stem: record.stem, value: record.value };
};

describe("a waiting draft", () => {
  it("is known by the same, and gives the same values, of every record of the example office", () => {
    const drafts = draftsIn(".");
    expect(drafts.length).toBeGreaterThan(20);
    for (const draft of drafts) expect(aboutOf(draft.waiting())).toEqual(aboutOf(draft));
  });

  it("gives the same paper", async () => {
    for (const draft of draftsIn("cases")) {
      const [paper, again] = [got(draft.paper()), got(draft.waiting().paper())];
      expect(again.tree).toEqual(paper.tree);
      expect(Buffer.from(await again.pdf(now)).equals(await paper.pdf(now))).toBe(true);
      expect(Buffer.from(await again.docx(now)).equals(await paper.docx(now))).toBe(true);
    }
  });

  it("waits no less when it waits once more", () => {
    for (const draft of draftsIn("explanations"))
      expect(aboutOf(draft.waiting().waiting())).toEqual(aboutOf(draft));
  });

  it("stays what it was when its record has changed meanwhile", () => {
    const [draft] = draftsIn(CASE);
    if (draft === undefined) throw new Error(`${CASE} gives no paper`);
    const [values, { tree }, waiting] = [draft.values, got(draft.paper()), draft.waiting()];
    office.write(CASE, office.read(CASE).replaceAll("通話", "会話"));
    expect(waiting.values).toEqual(values);
    expect(got(waiting.paper()).tree).toEqual(tree);
    // One that is read now is another, and says so.
    const [fresh] = draftsIn(CASE);
    expect(fresh?.values).not.toEqual(values);
    expect(fresh?.key).not.toBe(waiting.key);
  });

  it("stays what it was when its record is gone", () => {
    const [draft] = draftsIn(CASE);
    if (draft === undefined) throw new Error(`${CASE} gives no paper`);
    const [{ tree }, waiting] = [got(draft.paper()), draft.waiting()];
    office.write(CASE, "");
    expect(got(waiting.paper()).tree).toEqual(tree);
  });
});

describe("a record packed as it is read", () => {
  const read = () => openRecordFile(office.path(CASE), { kinds: recordKinds });

  it("has its values, and knows where they stand", () => {
    const [record, packed] = [got(read().outcome), got(packedRead(read()).outcome)];
    expect(packed.value).toEqual(record.value);
    expect(packed.file).toBe(record.file);
    const paths = [[], ["subject"], ["form4", "letter", "date"], ["form4", "none"], ["unknown"]];
    for (const path of paths) expect(packed.source.place(path)).toEqual(record.source.place(path));
    expect(packed.source.place(["subject"]).line).toBeGreaterThan(1);
  });

  it("says the same as a part, with what of it is right", () => {
    const [part, packed] = [read().part, packedRead(read()).part];
    expect(packed?.sound).toEqual(part?.sound);
    expect(packed?.kind).toBe(part?.kind);
  });

  it("stays as it is where something in it is wrong", () => {
    office.change(CASE, "版: 1", "版: 一");
    const wrong = read();
    expect(wrong.outcome.ok).toBe(false);
    expect(packedRead(wrong)).toBe(wrong);
  });
});
