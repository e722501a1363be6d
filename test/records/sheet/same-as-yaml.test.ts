import fc from "fast-check";
import { expect, test } from "vitest";
import { HEAD, readSample } from "../sample-kind.ts";
import { listedSample } from "./reading.ts";
import { bookFile, fileOf } from "./workbook-file.ts";

/** What stands in the cells of one record; "" is blank. */
interface Row {
  readonly title: string;
  readonly text: readonly string[];
  readonly day: string;
  readonly count: string;
  readonly urgent: string;
  readonly way: string;
  readonly notes: readonly string[];
  readonly name: string;
  readonly post: string;
  readonly place: string;
}

const signs = [..."見本市計画案件〃同上ABc019,.;:\"'#&*-=+|()（）「」・　 /%@!?[]{}<>〜～―ー①㈱髙"];
const words = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 12 })
  .map((all) => all.join("").trim())
  .filter((text) => /\S/.test(text) && !/^(?:同上|〃|"|="[^"]*"|null|~)$/.test(text));
const orBlank = (one: fc.Arbitrary<string>) => fc.oneof(fc.constant(""), one);
const rows: fc.Arbitrary<Row> = fc.record({
  title: fc.oneof(words, fc.constantFrom("078", "1.10", "no", "true", "2021-04-05", "1E5")),
  text: fc.array(words, { maxLength: 3 }),
  day: fc.constantFrom(
    "",
    "令和3年4月5日",
    "R3.4.5",
    "2021/4/5",
    "２０２１年４月",
    "令和元年度",
    "令和3年4月5日（未定）",
  ),
  count: fc.constantFrom("", "0", "78", "１００"),
  urgent: fc.constantFrom("", "はい", "いいえ", "true"),
  way: fc.constantFrom("", "紙", "電子", " 紙"),
  notes: fc.array(words, { maxLength: 3 }),
  name: fc.constantFrom("", "見本 太郎", "見本　花子"),
  post: orBlank(words),
  place: orBlank(words),
});

const HEADINGS = ["件名", "本文", "日付", "件数", "至急", "方法", "備考", "担当/氏名", "担当/職", "場所"];

function cellsOf(row: Row): readonly string[] {
  // A group without its needed part would be a fault: 職 stands only beside 氏名.
  const post = row.name === "" ? "" : row.post;
  const { title, text, day, count, urgent, way, notes, name, place } = row;
  return [title, text.join("\n"), day, count, urgent, way, notes.join("\n"), name, post, place];
}

function yamlOf(row: Row): string {
  const [title, , day, count, urgent, way, , name, post, place] = cellsOf(row);
  const pair = (key: string, value = "", indent = "") =>
    value === "" ? "" : `${indent}${key}: ${JSON.stringify(value)}\n`;
  return [
    pair("件名", title),
    row.text.length === 0 ? "" : `本文: |\n${row.text.map((line) => `  ${line}\n`).join("")}`,
    ...[pair("日付", day), pair("件数", count), pair("至急", urgent), pair("方法", way)],
    row.notes.length === 0
      ? ""
      : `備考:\n${row.notes.map((item) => `  - ${JSON.stringify(item)}\n`).join("")}`,
    name === "" ? "" : `担当:\n${pair("氏名", name, "  ")}${pair("職", post, "  ")}`,
    pair("場所", place),
  ].join("");
}

const csvOf = (table: readonly (readonly string[])[], end: string) =>
  table.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")).join(end);

test("a list in CSV and in Excel gives the records that YAML files of the same values give", async () => {
  const some = fc.array(rows, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(some, fc.constantFrom("\n", "\r\n"), fc.boolean(), async (list, end, shared) => {
      const single = list.map((row) => readSample(yamlOf(row), HEAD));
      for (const read of single) expect(read.ok ? [] : read.errors.map((one) => one.message.ja)).toEqual([]);
      const expected = single.map((read) => read.ok && read.value.value);
      const table = [HEADINGS, ...list.map(cellsOf)];
      const csv = await listedSample(fileOf(csvOf(table, end), "見本記録.csv"));
      expect(csv.values).toEqual(expected);
      const book = await listedSample(bookFile({ sheets: [{ name: "一覧", rows: table }], shared }));
      expect(book.values).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});
