import { spawnSync } from "node:child_process";
import { type Browser, chromium, type Page as Tab } from "playwright-core";
import { inflated, readPng } from "../../src/asset/png/png.ts";
import { CHANNELS, plainRows } from "../../src/asset/png/rows.ts";

/** A picture of a sheet: grey levels, 0 is black. */
export interface Shot {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, row by row. */
  readonly rgb: Uint8Array;
}

const names = [process.env.CHROMIUM, "chromium", "chromium-browser", "google-chrome"];

/** The first Chromium that runs; null = none is installed. */
export function chromiumProgram(): string | null {
  for (const name of names) {
    if (name === undefined || name === "") continue;
    if (spawnSync(name, ["--version"]).status !== 0) continue;
    return spawnSync("which", [name], { encoding: "utf8" }).stdout.trim();
  }
  return null;
}

/** What a web page of the preview may do. */
const POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'nonce-x'";

/** A browser with one tab that shows drawings under the preview's own policy. */
export class Screen {
  readonly #browser: Browser;
  readonly tab: Tab;
  /** What the policy has refused, and other complaints. */
  readonly complaints: string[] = [];

  private constructor(browser: Browser, tab: Tab) {
    this.#browser = browser;
    this.tab = tab;
    tab.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
  }

  static async open(program: string, scale: number): Promise<Screen> {
    const browser = await chromium.launch({
      executablePath: program,
      args: ["--no-sandbox", "--force-color-profile=srgb"],
    });
    const tab = await browser.newPage({ deviceScaleFactor: scale });
    const screen = new Screen(browser, tab);
    const style = "body { margin: 0; background: #fff } svg { display: block }";
    const html = `<!doctype html><html lang="ja"><meta charset="utf-8"><style nonce="x">${style}</style><body></body></html>`;
    await tab.route("http://sheet.invalid/", (route) =>
      route.fulfill({ contentType: "text/html", headers: { "Content-Security-Policy": POLICY }, body: html }),
    );
    await tab.goto("http://sheet.invalid/");
    return screen;
  }

  /** The sheet as the web page shows it, put there as the preview does. One unit becomes one CSS pixel. */
  async show(svg: string): Promise<Shot> {
    const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
    await this.tab.setViewportSize({ width: Math.ceil(width), height: Math.ceil(height) });
    await this.tab.evaluate(
      async ([text, across, down]) => {
        const { document } = globalThis as unknown as { document: Canvas };
        document.body.innerHTML = text;
        const sheet = document.querySelector("svg");
        sheet?.setAttribute("width", `${across}`);
        sheet?.setAttribute("height", `${down}`);
        await Promise.all(Array.from(document.querySelectorAll("image"), (one) => one.decode?.()));
      },
      [svg, width, height] as const,
    );
    return shotOf(await this.tab.screenshot());
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

/** What `show` uses of a web page. */
interface Canvas {
  readonly body: { innerHTML: string };
  querySelector(name: string): { setAttribute(name: string, value: string): void } | null;
  querySelectorAll(name: string): ArrayLike<{ decode?: () => Promise<void> }>;
}

function shotOf(file: Uint8Array): Shot {
  const png = readPng(file);
  const rows = plainRows(inflated(png), png);
  const channels = CHANNELS[png.colourType];
  const rgb = new Uint8Array(png.width * png.height * 3);
  for (let i = 0; i < png.width * png.height; i++)
    for (let k = 0; k < 3; k++) rgb[i * 3 + k] = rows[i * channels + k] ?? 0;
  return { width: png.width, height: png.height, rgb };
}

/** A page of a PDF file as poppler draws it. @param scale pixels a point */
export function printed(pdf: Uint8Array, page: number, scale: number): Shot {
  const args = ["-cropbox", "-r", `${72 * scale}`, "-f", `${page}`, "-l", `${page}`, "-"];
  const { stdout } = spawnSync("pdftoppm", args, { input: pdf, maxBuffer: 256 * 1024 * 1024 });
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 40).toString("latin1"));
  if (head === null) throw new Error("pdftoppm drew nothing");
  return { width: Number(head[1]), height: Number(head[2]), rgb: stdout.subarray(head[0].length) };
}
