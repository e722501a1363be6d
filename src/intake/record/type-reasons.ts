import { clausesFrom } from "./clauses.ts";
import type { PaperReading } from "./paper-reading.ts";
import { plain } from "./paper-reading.ts";
import { group, list, text, type WrittenGroup } from "./written.ts";

const HEADING = "新たに個人情報を電子計算機処理することについて";

/** 類型・理由: a heading with its clauses in brackets, and one row a type. */
export function typeReasons(reading: PaperReading): WrittenGroup | null {
  const heading: string[] = [];
  const rows = new Map<number, Map<number, string[]>>();
  for (const [index, { text: words, cell }] of reading.lines.entries()) {
    if (words.trim() === "") continue;
    reading.use(index);
    if (cell === null) {
      if (rows.size === 0) heading.push(words.trim());
      continue;
    }
    const row = rows.get(cell.row) ?? new Map<number, string[]>();
    row.set(cell.column, [...(row.get(cell.column) ?? []), words.trim()]);
    rows.set(cell.row, row);
  }
  const whole = heading.join("");
  const basis = /[（(]([^（()）]*条[^（()）]*)[)）]$/.exec(whole);
  const name = basis === null ? whole : whole.slice(0, basis.index);
  const types = [...rows.values()].filter(
    (row) => ![...row.values()].some((cell) => plain(cell.join("")) === "類型"),
  );
  return group({
    見出し: plain(name) === HEADING ? null : text(name),
    根拠: clausesFrom(basis?.[1] ?? ""),
    類型: list(types.map(typeOf)),
  });
}

function typeOf(row: ReadonlyMap<number, readonly string[]>): WrittenGroup | null {
  const cells = [...row.entries()].filter(([, lines]) => !/^[0-9０-９]*$/.test(lines.join("")));
  const [first = [], reasons = []] = cells.map(([, lines]) => lines);
  // Plain text has the name in its brackets and the definition on one line.
  const [line = "", ...below] = first;
  const [, name = line, rest = ""] = /^[（(]([^（()）]+)[)）][\s\u3000]*(.*)$/u.exec(line) ?? [];
  const definition = [rest, ...below];
  return group({
    名称: text(name),
    定義: text(definition),
    理由: text(reasons),
  });
}
