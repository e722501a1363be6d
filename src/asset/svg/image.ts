import { isTurned, readJpeg } from "../jpeg/jpeg.ts";
import { readPng } from "../png/png.ts";
import type { SvgElement } from "./element.ts";
import type { Matrix } from "./matrix.ts";
import type { SvgImage } from "./node.ts";
import { NoVector } from "./paint.ts";

/** A PNG or JPEG file in a data URL; null = it is something else. */
export function embeddedOf(url: string): Pick<SvgImage, "kind" | "bytes"> | null {
  const data = /^\s*data:image\/(png|jpe?g);base64,(.*)$/is.exec(url);
  if (data === null) return null;
  const kind = data[1]?.toLowerCase() === "png" ? "png" : "jpeg";
  return { kind, bytes: Buffer.from(data[2] ?? "", "base64") };
}

/** A picture in the drawing, fitted into its box as SVG does unless told otherwise. SVG 2, 8.2 */
export function imageOf({ attributes }: SvgElement): SvgImage | null {
  if (attributes.visibility !== undefined && attributes.visibility !== "visible") return null;
  const embedded = embeddedOf(attributes["xlink:href"] ?? "");
  if (embedded === null) throw new NoVector("image");
  const { kind, bytes } = embedded;
  const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((key) =>
    Number(attributes[key]),
  );
  const box = fitted([x, y, width, height], sizeOf(kind, bytes), attributes.preserveAspectRatio);
  if (attributes.transform !== undefined) throw new NoVector("transform");
  return { type: "image", transform: box, kind, bytes };
}

type Box = readonly [number, number, number, number];

function sizeOf(kind: "png" | "jpeg", bytes: Uint8Array): { width: number; height: number } {
  if (kind === "png") return readPng(bytes);
  const jpeg = readJpeg(bytes);
  if (isTurned(jpeg) || jpeg.orientation !== 1) throw new NoVector("orientation");
  return jpeg;
}

function fitted(
  [x, y, width, height]: Box,
  size: { width: number; height: number },
  fit = "xMidYMid",
): Matrix {
  if (fit === "none") return [width, 0, 0, height, x, y];
  if (!/^xMidYMid( meet)?$/.test(fit)) throw new NoVector(fit);
  const scale = Math.min(width / size.width, height / size.height);
  const [across, down] = [size.width * scale, size.height * scale];
  return [across, 0, 0, down, x + (width - across) / 2, y + (height - down) / 2];
}
