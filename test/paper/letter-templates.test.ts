import { mkdirSync, rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { render } from "../../src/batch/render.ts";
import { check } from "../../src/packet/check.ts";
import { OfficeFolder } from "./office-folder.ts";

const now = new Date("2025-05-12T00:00:00Z");
const NOTICE = "letters/training-notice.yaml";
/** 照会, as an office would write it. */
const INQUIRY = `{{! 照会 }}
<page style="letter">
  {{> letter-head}}
  {{> letter-title}}
  <p indent="1em">{{subject}}について、下記のとおり照会します。</p>
  {{> letter-items}}
  {{> letter-foot}}
</page>
`;

let office: OfficeFolder;
beforeEach(() => {
  office = new OfficeFolder();
});
afterEach(() => office.remove());

const findings = (path = NOTICE) => check([office.path(path)], { forms: ["letter"] }).findings;
const told = (path = NOTICE) =>
  findings(path).map(({ code, places: [place] }) => `${code} ${place?.line}:${place?.column}`);
/** The text of the only paper made. */
async function printed(path = NOTICE): Promise<string> {
  const report = await render([office.path(path)], { to: ["txt"], now });
  expect(report.findings).toEqual([]);
  return office.read(`out/${office.list("out")[0]}`);
}

describe("a 型 of the office's own", () => {
  it("is a template in templates/letters, nothing more", async () => {
    office.write("templates/letters/照会.hbs", INQUIRY);
    office.change(NOTICE, "型: 通知", "型: 照会");
    const text = await printed();
    expect(text).toContain("個人情報保護研修の実施について（照会）");
    expect(text).toContain("個人情報保護研修の実施について、下記のとおり照会します。");
    expect(office.list("out")).toEqual(["training-notice_個人情報保護研修の実施について（照会）.txt"]);
  });

  it("is found by its name however the file system spells it, blanks in the record apart", async () => {
    office.write(`templates/letters/${"ガイド".normalize("NFD")}.hbs`, INQUIRY);
    office.change(NOTICE, "型: 通知", "型: ガ イド");
    expect(await printed()).toContain("（ガイド）");
  });

  it("is checked before any record names it: file, line and column", () => {
    const file = office.write("templates/letters/照会.hbs", INQUIRY.replace("{{subject}}", "{{subjct}}"));
    const places = findings().map(({ code, places }) => [code, places[0]?.file, places[0]?.line]);
    expect(places).toEqual([["template/unknown-field", file, 5]]);
  });

  it("must ask before it prints what may be missing", () => {
    office.write("templates/letters/照会.hbs", INQUIRY.replace("{{subject}}", "{{answers.type}}"));
    expect(findings().map(({ code }) => code)).toEqual(["template/nullable"]);
  });

  it("stands before the shipped one of its name", async () => {
    office.write("templates/letters/通知.hbs", INQUIRY);
    expect(await printed()).toContain("下記のとおり照会します。");
  });

  it("in another folder of templates/ is one nobody reads", () => {
    office.write("templates/letter/照会.hbs", INQUIRY);
    expect(findings().map(({ code }) => code)).toEqual(["template/unused-file"]);
  });
});

describe("a 型 there is not", () => {
  it("is told at the record's line, with those there are and the nearest", () => {
    office.write("templates/letters/照会.hbs", INQUIRY);
    office.change(NOTICE, "型: 通知", "型: 通地");
    expect(told()).toEqual(["record/unknown-letter-type 5:4"]);
    const [{ message, hint } = { message: null, hint: null }] = findings();
    expect(message?.ja).toBe("「通地」という型のひな形はありません");
    expect(hint?.ja).toMatch(/^もしかして: 通知。使える型: /);
    for (const one of ["通知", "依頼", "回答", "答申", "照会"]) expect(hint?.ja).toContain(one);
  });

  it.each(["../cover", "letters/通知", "/etc/passwd", "通知.hbs", "__proto__"])(
    "%s reaches no other file",
    (type) => {
      office.change(NOTICE, "型: 通知", `型: ${type}`);
      expect(told()).toEqual(["record/unknown-letter-type 5:4"]);
    },
  );

  it("also where a folder has its name", () => {
    mkdirSync(office.path("templates/letters/照会.hbs"), { recursive: true });
    office.change(NOTICE, "型: 通知", "型: 照会");
    expect(told()).toEqual(["record/unknown-letter-type 5:4"]);
    rmSync(office.path("templates/letters"), { recursive: true });
  });
});

describe("what a template leaves out", () => {
  it("is told at the line where it was written, in the office's word for it", () => {
    office.change(NOTICE, "記:", "結論: 適当である。\n記:");
    const [one] = findings();
    expect(one?.message.ja).toBe("「結論」は「通知」のひな形では印字されません");
    expect(told()).toEqual(["record/letter-part-unused 17:5"]);
  });

  it("follows what the template of this office prints", () => {
    office.write("templates/letters/通知.hbs", INQUIRY.replace("{{> letter-foot}}", ""));
    expect(findings().map(({ message }) => message.ja)).toEqual([
      "「別添」は「通知」のひな形では印字されません",
      "「担当」は「通知」のひな形では印字されません",
    ]);
  });

  it("names 回答期限 where only that stands below 記", () => {
    const file = office.write(
      "letters/a.yaml",
      "種類: 往復文書\n版: 1\n型: 通知\n件名: 調査\n本文: 下記\n回答期限: 令和7年5月30日\n",
    );
    office.write(
      "templates/letters/通知.hbs",
      '<page style="letter">{{> letter-head}}{{> letter-body}}</page>',
    );
    const own = check([file], { forms: ["letter"] }).findings;
    expect(own.map(({ message, places: [place] }) => `${message.ja} ${place?.line}`)).toEqual([
      "「回答期限」は「通知」のひな形では印字されません 6",
    ]);
  });
});
