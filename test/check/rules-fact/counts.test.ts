import { describe, expect, it } from "vitest";
import { countDiffers } from "../../../src/check/rules/count-differs.ts";
import { numberMalformed } from "../../../src/check/rules/number-malformed.ts";
import { packetOf, paperOf, row } from "../paper-of.ts";
import { type PapersOfTwo, packetOfTwo, told } from "./one-case.ts";

const inPacket = (...papers: PapersOfTwo) => told(countDiffers, packetOfTwo(...papers));

describe("a number of one thing", () => {
  it.each([
    ["児童及び生徒9,480人に端末を貸与する。", "児童及び生徒9,840人に貸与した端末の記録です。"],
    ["閲覧できる者は、指令センターの18人とする。", "（川西課長）指令センターの19人です。"],
    ["　　その保護者　　　　　　 611人", "児童とその保護者61人の記録を管理します。"],
    ["水道メーターは、使用水量を30分ごとに計測する。", "使用水量を3分ごとに収集します。"],
    ["避難行動要支援者は令和4年4月1日現在で2,860人である。", "対象となる避難行動要支援者は2,806人です。"],
    ["地区担当員（ケースワーカー）は、令和4年10月1日現在で18人", "地区担当員16人に貸与します。"],
    ["　　令和元年度　1,318件", "相談は令和元年度の1,138件から増えました。"],
    ["サーバは、西庁舎４階の電算室に置く。", "サーバは、西庁舎3階の電算室にあります。"],
    ["閲覧の記録は、5年間保存する。", "閲覧の記録は、６年間保存します。"],
  ])("is one in explanation and minutes: %s / %s", (own, minutes) =>
    expect(inPacket([own], [minutes])).toEqual(["count-differs 議:1 説:1"]),
  );

  it.each([
    ["児童及び生徒9,480人に貸与する。", "児童及び生徒９４８０名に貸与しました。"],
    ["指令センターの18人とする。", "指令センターの18台です。"],
    [
      "避難行動要支援者は令和4年4月1日現在で2,860人である。",
      "避難行動要支援者は令和5年4月1日現在で2,806人です。",
    ],
    ["避難行動要支援者は2,860人である。", "避難行動要支援者は約3,000人です。"],
    ["避難行動要支援者は2,860人である。", "避難行動要支援者はうち206人です。"],
    ["専用の端末を4台に増やす。専用の端末は2台である。", "専用の端末は3台です。"],
    ["　　令和元年度　1,318件", "苦情は令和元年度の25件です。"],
    ["東区役所の窓口の職員3人とする。", "西区役所の窓口の職員5人です。"],
    ["東区役所は、窓口の職員3人が使う。", "西区役所では、窓口の職員5人です。"],
    ["避難所の端末20台", "避難所の端末を5台増やします。"],
    ["専用の端末は2台である。", "専用の端末は4台になります。専用の端末を2台から増やします。"],
    ["場所　市民会館３階第１会議室", "サーバは市民会館4階の電算室です。"],
    ["委員5名中4名が出席した。", "委員5名中3名が出席しました。"],
  ])("may be another: %s / %s", (own, minutes) => expect(inPacket([own], [minutes])).toEqual([]));

  it("is each matter's own where another one has such a thing", () => {
    const other = ["操作の記録は、3年間保存する。"];
    expect(inPacket(["操作の記録は、5年間保存する。"], ["操作の記録は、3年間保存します。"], other)).toEqual(
      [],
    );
    expect(inPacket(["操作の記録は、5年間保存する。"], ["操作の記録は、7年間保存します。"], other)).toEqual(
      [],
    );
    expect(inPacket(["指令室の職員18人"], ["指令室の職員19人です。"], ["指令室の職員が使う。"])).toEqual([]);
  });

  it("may have no other name than its year", () => {
    const minutes = ["2年度の相談は1,377件で、令和元年度の1,381件から増えました。"];
    const told = inPacket(["令和元年度　1,318件"], minutes, ["令和元年度に始めた。"]);
    expect(told).toEqual(["count-differs 議:1 説:1"]);
    expect(inPacket(["令和元年度　1,318件"], minutes, ["令和元年度　1,381件"])).toEqual([]);
  });

  it("stands alone against two", () => {
    const own = ["対象の児童及び生徒は9,480人である。", "児童及び生徒9,840人に貸与する。"];
    expect(inPacket(own, ["児童及び生徒9,480人です。"])).toEqual(["count-differs 説:2 説:1 議:1"]);
    expect(inPacket(own, [])).toEqual([]);
  });

  it("may stand in a row behind its name", () => {
    const table = [row("区分", "人数"), row("障害児通所支援の児童", "642人")];
    expect(inPacket(table, ["障害児通所支援の児童624人の記録です。"])).toEqual(["count-differs 議:1 説:4"]);
    const years = [row("区分", "3年度", "4年度"), row("障害児通所支援の児童", "642人", "660人")];
    expect(inPacket(years, ["障害児通所支援の児童624人の記録です。"])).toEqual([]);
  });
});

describe("a number that is none", () => {
  const of = (...lines: string[]) => told(numberMalformed, packetOf([paperOf("explanation", "説", lines)]));

  it.each([
    ["条例第11条第0項の規定", 1],
    ["条例第01条の規定", 1],
    ["第016回審議会", 1],
    ["令和３年０１月４日から、令和３年１月５日と２月６日と3月4日", 1],
    ["令和3年1月05日、令和3年1月6日、令和3年1月7日", 1],
    ["被保護世帯1,42世帯を訪問する。", 1],
    ["避難所1,0000か所", 1],
  ])("%s", (line, count) => expect(of(line)).toHaveLength(count));

  it.each([
    "条例第10条第20項",
    "見企第012号",
    "令和03年01月04日から令和03年02月05日まで",
    "被保護世帯1,426世帯を訪問する。",
    "１，２か所",
    "様式第01号",
    "101月",
  ])("may be right: %s", (line) => expect(of(line)).toEqual([]));
});
