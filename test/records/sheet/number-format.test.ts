import { describe, expect, test } from "vitest";
import { readDate } from "../../../src/notation/index.ts";
import { isoDateText } from "../../../src/records/sheet/xlsx/date-format.ts";
import { numberShower } from "../../../src/records/sheet/xlsx/number-format.ts";

const shown = (raw: string | number, code: string, epoch1904 = false) =>
  numberShower(code, epoch1904)(String(raw));

describe("digits as Excel shows them", () => {
  test.each([
    [78, "000", "078"],
    [1.1, "0.00", "1.10"],
    [20210405, "General", "20210405"],
    [20210405, "0000-00-00", "2021-04-05"],
    [780000101, "000-0000-0000", "007-8000-0101"],
    [0.1 + 0.2, "General", "0.3"],
    ["1E-2", "General", "0.01"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [1234567, "#,##0,", "1,235"],
    [0, "#,##0", "0"],
    [0, "#,###", ""],
    [0.5, "#.##", ".5"],
    [2, "0.##", "2"],
    [106, '"第"0"回"', "第106回"],
    [5, "0件", "5件"],
    [0.256, "0.0%", "25.6%"],
    [-5, "#,##0;[Red]-#,##0", "-5"],
    [-5, '0;"▲"0', "▲5"],
    [-5, "0", "-5"],
    [-0.4, "0", "0"],
    [0, '0;-0;"なし"', "なし"],
    [1.005, "0.00", "1.01"],
    [1234, "[$¥-411]#,##0", "¥1,234"],
    [1234, '_ "¥"* #,##0_ ', "¥1,234"],
    [12345, "[DBNum1]General", "12345"],
    [-3, 'General"件"', "-3件"],
    [0.5, "# ?/?", "0.5"],
    [12345, "0.00E+00", "12345"],
    [5, "@", "5"],
    [150, "[>=100]0;0.0", "150"],
    ["1E+25", "0", "1e+25"],
  ])("%s as %s is %s", (raw, code, text) => {
    expect(shown(raw, code)).toMatchObject({ text, fault: null });
  });

  test("the number itself is known too", () => {
    expect(shown(1234, "#,##0円").digits).toBe("1234");
    expect(shown(44291, "yyyy/m/d").digits).toBeNull();
  });
});

describe("dates", () => {
  test.each([
    ["yyyy/m/d"],
    ['[$-411]ggge"年"m"月"d"日";@'],
    ['[$-ja-JP-x-gannen]ggge"年"m"月"d"日";@'],
    ["[$-411]ge\\.m\\.d;@"],
    ["m月d日"],
    ["d-mmm-yy"],
    ["yyyy年m月d日(aaa)"],
    ["yyyy/m/d h:mm"],
    ["[<45000]yyyy/m/d;m/d"],
  ])("%s is a day", (code) => {
    expect(shown(44291, code).text).toBe("令和3年4月5日");
  });

  test("what the format leaves out is left out; a time of day stays", () => {
    expect(shown(44291, "yyyy年m月").text).toBe("令和3年4月");
    expect(shown(44291, "yyyy").text).toBe("令和3年");
    expect(shown(44291.395833333336, "yyyy/m/d h:mm").text).toBe("令和3年4月5日 9:30");
    expect(shown(44291.395833333336, "yyyy/m/d").text).toBe("令和3年4月5日");
    expect(shown(0.395833333336, "h:mm AM/PM").text).toBe("9:30");
    expect(shown(1.5, "[h]:mm").text).toBe("36:00");
  });

  test("both ways of counting days, and the day that never was", () => {
    expect(shown(42829, "yyyy/m/d", true).text).toBe("令和3年4月5日");
    expect(shown(1, "yyyy/m/d").text).toBe("明治33年1月1日");
    expect(shown(59, "yyyy/m/d").text).toBe("明治33年2月28日");
    expect(shown(61, "yyyy/m/d").text).toBe("明治33年3月1日");
    for (const raw of [60, 0, -1, 3_000_000, "x"])
      expect(shown(raw, "yyyy/m/d").fault).toMatchObject({ code: "sheet/not-a-date" });
  });

  test("every day that comes out can be read", () => {
    for (let serial = 1; serial < 80_000; serial += 97) {
      if (serial === 60) continue;
      const { text } = shown(serial, "ggge年m月d日");
      expect(readDate(text).ok, text).toBe(true);
    }
  });

  test("cells of type d", () => {
    expect(isoDateText("2021-04-05T00:00:00")).toBe("令和3年4月5日");
    expect(isoDateText("2021-13-05")).toBeNull();
    expect(isoDateText("April")).toBeNull();
  });
});
