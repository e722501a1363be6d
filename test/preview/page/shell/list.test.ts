import { describe, expect, it } from "vitest";
import type { OfficeView, RecordEntry } from "../../../../src/preview/contract.ts";
import { groupsOf } from "../../../../src/preview/page/list/groups.ts";
import { pathFor } from "../../../../src/preview/page/list/path-for.ts";

const entry = (file: string, title: string | null, kind = "letter"): RecordEntry => ({
  ...{ file, title, kind, kindJa: kind === "letter" ? "往復文書" : "報告案件", state: "案" },
  ...{ isMeeting: false, errors: 0, warnings: 0 },
});

const records = [
  entry("letters/a.yaml", "見本の通知"),
  entry("cases/b.yaml", "ＡＩチャットの導入", "report-case"),
  entry("c.yaml", null),
];

const files = (query: string): readonly string[] =>
  groupsOf(records, query).flatMap((group) => group.entries.map((one) => one.file));

describe("the list", () => {
  it("groups by folder", () => {
    expect(groupsOf(records, "").map((group) => group.folder)).toEqual(["letters", "cases", ""]);
  });

  it.each([
    ["aiチャット", ["cases/b.yaml"]],
    ["ＡＩ　導入", ["cases/b.yaml"]],
    ["往復文書", ["letters/a.yaml", "c.yaml"]],
    ["letters", ["letters/a.yaml"]],
    ["見本 報告", []],
  ])("finds %s in title, kind and path, full width or half", (query, found) => {
    expect(files(query)).toEqual(found);
  });
});

describe("the path of a new record", () => {
  const office = (entries: readonly RecordEntry[]): OfficeView => ({
    ...{ folder: "見本", municipality: "見本市", language: "ja", records: entries, findings: [] },
    kinds: [{ kind: "letter", ja: "往復文書", help: { ja: "", en: "" } }],
  });

  it("is where its like are, with a name that is free", () => {
    const taken = [
      ...records,
      entry("letters/新しい記録.yaml", null),
      entry("letters/新しい記録2.yaml", null),
    ];
    expect(pathFor("letter", office(taken), "新しい記録")).toBe("letters/新しい記録3.yaml");
  });

  it("is a folder of the kind's name where there is none", () => {
    expect(pathFor("letter", office([]), "新しい記録")).toBe("往復文書/新しい記録.yaml");
  });
});
