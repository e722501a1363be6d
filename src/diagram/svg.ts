import type { Drawing, Item, Paint, PathItem, Point, Step, TextItem } from "./drawing.ts";

const paints: Readonly<Record<Paint, string>> = {
  none: "none",
  white: "#fff",
  grey: "#d9d9d9",
  black: "#000",
};

/** A drawing as an SVG file: black, white and one grey; each line of text where it belongs, in ゴシック. */
export function svgOf({ width, height, items }: Drawing): string {
  const size = `width="${written(width)}pt" height="${written(height)}pt"`;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${written(width)} ${written(height)}" font-family="BIZ UDGothic">`;
  return `${[head, ...items.map(itemSvg)].join("\n")}\n</svg>\n`;
}

function itemSvg(item: Item): string {
  return item.type === "text" ? textSvg(item) : pathSvg(item);
}

function pathSvg({ steps, fill, stroke, dash }: PathItem): string {
  const line = stroke === 0 ? "" : ` stroke="#000" stroke-width="${written(stroke)}"`;
  const dashes = dash.length === 0 ? "" : ` stroke-dasharray="${dash.map(written).join(" ")}"`;
  return `<path d="${steps.map(stepSvg).join("")}" fill="${paints[fill]}"${line}${dashes}/>`;
}

function stepSvg(step: Step): string {
  switch (step.type) {
    case "Z":
      return "Z";
    case "C":
      return `C${[step.first, step.second, step.to].map(pointSvg).join(" ")}`;
    default:
      return `${step.type}${pointSvg(step.to)}`;
  }
}

function textSvg({ text, x, y, size, bold, anchor }: TextItem): string {
  const weight = bold ? ' font-weight="bold"' : "";
  const middle = anchor === "middle" ? ' text-anchor="middle"' : "";
  return `<text x="${written(x)}" y="${written(y)}" font-size="${written(size)}"${weight}${middle}>${escaped(text)}</text>`;
}

const pointSvg = ({ x, y }: Point): string => `${written(x)} ${written(y)}`;

/** Hundredths of a point: finer than any printer. */
function written(length: number): string {
  const rounded = Math.round(length * 100) / 100;
  // -0 would be written with its sign.
  return String(rounded === 0 ? 0 : rounded);
}

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (mark) => marks[mark] ?? mark);
}
