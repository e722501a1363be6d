import { AssetFault, unsupported } from "../fault.ts";
import { readJpeg } from "../jpeg/jpeg.ts";
import { readPng } from "../png/png.ts";
import { embeddedOf } from "./image.ts";

/** What is drawn as pixels where it is used: readers of PDF know nothing like it, or each in its own way. */
const PIXEL_ELEMENTS = new Set(["filter", "mask", "pattern"]);

/** What an SVG refers to: only itself, and pictures it holds. */
export class References {
  readonly #pixelIds = new Set<string>();
  readonly #used = new Set<string>();
  #blends = false;

  /** Whether nothing that needs pixels is used. */
  get isVector(): boolean {
    return !this.#blends && ![...this.#used].some((id) => this.#pixelIds.has(id));
  }

  id(id: string, element: string): void {
    if (PIXEL_ELEMENTS.has(element)) this.#pixelIds.add(id);
  }

  /** @throws AssetFault when it leads outside */
  href(value: string): void {
    const target = value.trim();
    if (target === "" || target.startsWith("#")) return;
    if (target.startsWith("data:")) checkEmbedded(target);
    else throw new AssetFault("asset/external-reference", { target: shortened(target) });
  }

  /** @throws AssetFault when a style leads outside */
  css(text: string): void {
    if (/@import/i.test(text)) throw new AssetFault("asset/external-reference", { target: "@import" });
    for (const [, , target = ""] of text.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/gis)) {
      if (target.startsWith("#")) this.#used.add(target.slice(1));
      else if (!target.startsWith("data:"))
        throw new AssetFault("asset/external-reference", { target: shortened(target) });
    }
    if (/mix-blend-mode\s*:\s*(?!normal)[a-z]/i.test(text)) this.#blends = true;
  }
}

/** @throws AssetFault when a picture in the drawing is damaged, or neither PNG nor JPEG */
function checkEmbedded(url: string): void {
  const embedded = embeddedOf(url);
  if (embedded === null)
    throw unsupported(
      "PNG・JPEG以外の画像を埋め込んだSVG",
      "an SVG that holds pictures other than PNG and JPEG",
    );
  if (embedded.kind === "png") readPng(embedded.bytes);
  else readJpeg(embedded.bytes);
}

function shortened(target: string): string {
  return target.length > 60 ? `${target.slice(0, 60)}…` : target;
}
