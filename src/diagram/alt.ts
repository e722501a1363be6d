import type { Arrow, Diagram, LineKind } from "./diagram.ts";
import { marksOf } from "./number.ts";
import { boxesIn, type Part, partsOf } from "./order.ts";

const ways: Readonly<Record<LineKind, string>> = {
  electronic: "電子データ",
  paper: "紙",
  number: "個人番号を含む電子データ",
  "paper-number": "個人番号を含む紙",
  connection: "",
};

/** What the figure shows in sentences: what is there, what parts it, and every arrow in order. */
export function altOf(diagram: Diagram): string {
  if (diagram.alt !== undefined) return diagram.alt;
  const labelOf = new Map(diagram.boxes.map(({ name, label }) => [name, label ?? name]));
  const nameOf = (name: string): string => labelOf.get(name) ?? name;
  const marks = marksOf(diagram.arrows ?? []);
  const sentences = [
    `${partsOf(diagram)
      .map((part) => partWords(part, nameOf))
      .join("、")}の図`,
    ...(diagram.boundaries ?? []).map(
      ({ name, between: [a = "", b = ""] }) => `${nameOf(a)}と${nameOf(b)}の間に${name}`,
    ),
    ...(diagram.arrows ?? []).map((arrow, index) => arrowWords(arrow, marks[index] ?? "", nameOf)),
  ];
  return sentences.map((sentence) => `${sentence}。`).join("");
}

function partWords(part: Part, nameOf: (name: string) => string): string {
  if (part.parts === null) return nameOf(part.name);
  return `${part.name}（${boxesIn(part).map(nameOf).join("、")}）`;
}

/** ①市民から窓口へ申請（紙） */
export function arrowWords(
  { from, to, text = "", line, both }: Arrow,
  mark: string,
  nameOf: (name: string) => string,
): string {
  const [a, b] = [nameOf(from), nameOf(to)];
  if (line === "connection") return `${mark}${a}と${b}を接続${text === "" ? "" : `（${text}）`}`;
  const ends = both ? `${a}と${b}の間で` : `${a}から${b}へ`;
  return `${mark}${ends}${text}（${ways[line]}）`;
}
