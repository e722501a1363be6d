import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PreviewEvent } from "../../src/preview/contract.ts";
import { Desk } from "../../src/preview/desk/desk.ts";
import { previewApp } from "../../src/preview/server/app.ts";
import { Events } from "../../src/preview/server/events.ts";
import type { Guard } from "../../src/preview/server/guard.ts";
import { type Listening, listen } from "../../src/preview/server/serve.ts";

export const TOKEN = "a-token-of-the-test";
const OFFICE = fileURLToPath(new URL("../../fixtures/office", import.meta.url));

/** A copy of the example office without what runs have left in it, so that a test may write in it. */
export function copiedOffice(): string {
  const folder = mkdtempSync(join(tmpdir(), "yoshiki-preview-"));
  const remains = new Set([".yoshiki", "out", "yoshiki.lock"]);
  cpSync(OFFICE, folder, { recursive: true, filter: (from) => !remains.has(basename(from)) });
  return folder;
}

export interface Running {
  readonly folder: string;
  readonly port: number;
  readonly desk: Desk;
  readonly told: PreviewEvent[];
  readonly log: string[];
  close(): Promise<void>;
}

/** The preview's server without watching and without a browser's page. */
export async function running(folder = copiedOffice()): Promise<Running> {
  const told: PreviewEvent[] = [];
  const log: string[] = [];
  const events = new Events();
  const desk = new Desk(folder, {
    language: "ja",
    missingGlyph: null,
    clock: () => new Date("2026-04-01T00:00:00Z"),
    tell: (event) => {
      told.push(event);
      events.tell(event);
    },
  });
  const guard: Guard = { token: TOKEN, log: (line) => log.push(line), port: 0 };
  const page = { type: "text/html; charset=utf-8", bytes: Buffer.from("<meta content=__NONCE__>") };
  const app = previewApp({ desk, events, guard, files: new Map([["/index.html", page]]) });
  const server: Listening = await listen(app, 0);
  guard.port = server.port;
  return {
    ...{ folder, desk, told, log, port: server.port },
    close: async () => {
      desk.close();
      events.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A request as it is typed: paths and headers are sent as given, which `fetch` would not do. */
export function ask(port: number, path: string, { method = "GET", headers = {}, body }: Asked = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts).toString("utf8"),
        }),
      );
      answer.on("error", reject);
    });
    sent.on("error", reject);
    // What is refused need not be read: the server may hang up on the rest of it, also after its answer.
    sent.on("socket", (socket) => socket.on("error", reject));
    sent.end(body);
  });
}

/** Headers of the page's own requests. */
export function own(port: number): Record<string, string> {
  return {
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    cookie: `yoshiki-${port}=${TOKEN}`,
    "content-type": "application/json",
  };
}
