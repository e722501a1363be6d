import { type Attributes, readXml } from "./xml.ts";

/** Number formats that every workbook has without writing them, as a Japanese Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "yyyy/m",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: "ge.m.d",
  28: "ggge年m月d日",
  29: "ggge年m月d日",
  30: "m/d/yy",
  31: "yyyy年m月d日",
  32: "h時mm分",
  33: "h時mm分ss秒",
  34: "yyyy年m月",
  35: "m月d日",
  36: "ge.m.d",
  37: "#,##0;-#,##0",
  38: "#,##0;-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;-#,##0.00",
  41: "#,##0;-#,##0",
  42: "¥#,##0;-¥#,##0",
  43: "#,##0.00;-#,##0.00",
  44: "¥#,##0.00;-¥#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: "ge.m.d",
  51: "ggge年m月d日",
  52: "yyyy年m月",
  53: "m月d日",
  54: "ggge年m月d日",
  55: "yyyy年m月",
  56: "m月d日",
  57: "ge.m.d",
  58: "ggge年m月d日",
};

/** The number format of each cell style (the cell's attribute s), by index; General where none is said. */
export function cellFormats(source: string, file: string): readonly string[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  const open = (name: string, attributes: Attributes) => {
    if (name === "numFmt") own.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
    else if (name === "cellXfs") inCells = true;
    else if (name === "xf" && inCells) ids.push(Number(attributes.numFmtId ?? "0"));
  };
  const close = (name: string) => {
    if (name === "cellXfs") inCells = false;
  };
  readXml(source, { open, close }, file);
  return ids.map((id) => own.get(id) ?? BUILT_IN[id] ?? "General");
}
