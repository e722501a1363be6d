import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { fail, type Outcome, succeed } from "../../diagnostic/index.ts";
import type { Edition } from "../../edition/index.ts";
import type { Paper } from "../../paper/paper.ts";
import type { Desk } from "../desk/desk.ts";
import { findingViews } from "../desk/finding-view.ts";
import { layersOf } from "../desk/layers.ts";
import { marksOf, spotOf } from "../desk/spot.ts";
import { type Taken, takePacket, takePaper } from "../desk/take.ts";
import type { Events } from "./events.ts";
import { type Guard, guarded, refusal, sealed } from "./guard.ts";
import type { PageFile } from "./page-files.ts";
import { createRequest, editRequest, keepRequest, resolveRequest, stepRequest } from "./request.ts";

/** Largest request: a record of 4 MiB with what JSON adds to it. */
const LARGEST = 10 * 1024 * 1024;

interface Parts {
  readonly desk: Desk;
  readonly events: Events;
  readonly guard: Guard;
  readonly files: ReadonlyMap<string, PageFile>;
}

type Env = { Variables: { nonce: string } };

/** The preview as a web application: what contract.ts lists, and the page's own files. */
export function previewApp({ desk, events, guard, files }: Parts): Hono<Env> {
  const app = new Hono<Env>();
  app.use(sealed());
  app.use(guarded(guard));
  app.use(
    bodyLimit({
      maxSize: LARGEST,
      onError: (context) => {
        guard.log(`413 ${context.req.method} ${context.req.path}: too large`);
        return refusal(context, 413, "送られた内容が大きすぎます。", "too large");
      },
    }),
  );
  addOffice(app, desk);
  addRecords(app, desk);
  addSheets(app, desk);
  addTake(app, desk);
  app.get(
    "/api/events",
    (context) => events.listen(context) ?? refusal(context, 409, "窓が多すぎます。", "too many pages"),
  );
  app.get("*", (context) => pageFile(context, files));
  app.notFound((context) => refusal(context, 404, "ありません。", "not found"));
  app.onError((fault, context) => {
    guard.log(`500 ${context.req.method} ${context.req.path}: ${fault.stack ?? String(fault)}`);
    const message = {
      ja: "プログラムの不具合で処理できませんでした。入力した内容は残っています。",
      en: "A mistake of the program's own; what was typed is still there.",
    };
    return context.json({ message, findings: [] }, 500);
  });
  return app;
}

function addOffice(app: Hono<Env>, desk: Desk): void {
  app.get("/api/office", (context) => context.json(desk.office()));
  app.get("/api/kind", (context) => {
    const view = desk.kind(context.req.query("kind") ?? "");
    return view === null
      ? refusal(context, 404, "その種類はありません。", "no such kind")
      : context.json(view);
  });
  app.get("/api/packet", async (context) =>
    answer(context, desk, await desk.packet(asked(context, "file"), editionAsked(context))),
  );
  app.get("/api/agreement", async (context) =>
    answer(context, desk, await desk.agreement(asked(context, "file"))),
  );
}

function addRecords(app: Hono<Env>, desk: Desk): void {
  app.get("/api/record", async (context) => {
    const opened = desk.record(asked(context, "file"));
    return opened.ok ? context.json(await opened.value.view(null)) : answer(context, desk, opened);
  });
  app.get("/api/public", (context) => {
    const opened = desk.record(asked(context, "file"));
    return opened.ok ? context.json(desk.public.view(opened.value)) : answer(context, desk, opened);
  });
  app.post("/api/edit", async (context) => {
    const request = editRequest(await bodyOf(context));
    if (request === null) return malformed(context);
    const edited = await desk.edit(request);
    if (!edited.ok) return answer(context, desk, edited);
    return context.json(edited.value.view, edited.value.isStale ? 409 : 200);
  });
  for (const which of ["undo", "redo"] as const)
    app.post(`/api/${which}`, async (context) => {
      const request = stepRequest(await bodyOf(context));
      return request === null ? malformed(context) : answer(context, desk, await desk.step(request, which));
    });
  app.post("/api/keep", async (context) => {
    const request = keepRequest(await bodyOf(context));
    if (request === null) return malformed(context);
    const fault = desk.keep(request);
    return answer(context, desk, fault === null ? succeed({}) : fail([fault]));
  });
  app.post("/api/resolve", async (context) => {
    const request = resolveRequest(await bodyOf(context));
    return request === null
      ? malformed(context)
      : answer(context, desk, await desk.resolve(request.file, request.take));
  });
  app.post("/api/create", async (context) => {
    const request = createRequest(await bodyOf(context));
    return request === null ? malformed(context) : answer(context, desk, await desk.create(request));
  });
}

function addSheets(app: Hono<Env>, desk: Desk): void {
  app.get("/api/drawing", async (context) => {
    const svg = await desk.sheets.drawing(asked(context, "key"));
    if (svg === null) return refusal(context, 404, "この紙面は作り直されました。", "forgotten");
    // The key says what is drawn: another drawing has another key.
    return context.body(svg, 200, {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Cache-Control": "private, max-age=31536000, immutable",
    });
  });
  app.get("/api/spot", (context) => {
    const paper = paperAsked(context, desk);
    if (paper === null) return refusal(context, 404, "紙面がありません。", "no such paper");
    const place = { page: count(context, "page"), line: count(context, "line"), run: count(context, "run") };
    return context.json(spotOf(paper, place, desk.folder));
  });
  app.get("/api/marks", (context) => {
    const paper = paperAsked(context, desk);
    if (paper === null) return refusal(context, 404, "紙面がありません。", "no such paper");
    const line = count(context, "line");
    const [file, field] = [asked(context, "file"), asked(context, "field")];
    return context.json(marksOf(paper, file, field, desk.folder, line < 0 ? null : line));
  });
  app.get("/api/layers", (context) => {
    const paper = paperAsked(context, desk);
    const layers = paper === null ? null : layersOf(paper, count(context, "page"));
    return layers === null
      ? refusal(context, 404, "紙面がありません。", "no such paper")
      : context.json(layers);
  });
}

function addTake(app: Hono<Env>, desk: Desk): void {
  app.get("/api/take", async (context) => {
    const file = asked(context, "file");
    const format = context.req.query("format");
    const packet = context.req.query("packet");
    const now = desk.options.clock();
    const edition = editionAsked(context);
    // What is taken away is what stands on disk as well.
    desk.flush();
    if (packet === "pdf" || packet === "zip") {
      const path = desk.folder.fileOf(file);
      if (path === null) return refusal(context, 404, "その記録はありません。", "no such record");
      const { profile, firstFont } = desk.options;
      const options = {
        now,
        edition,
        ...(profile === undefined ? {} : { profile }),
        ...(firstFont === undefined ? {} : { firstFont }),
      };
      return taken(context, desk, await takePacket({ path, name: file }, desk.folder.path, packet, options));
    }
    if (format !== "pdf" && format !== "docx") return malformed(context);
    const opened = desk.record(file);
    if (!opened.ok) return answer(context, desk, opened);
    const form = asked(context, "form");
    const made =
      edition === "public"
        ? await desk.public.take(opened.value, form, format, now)
        : await takePaper(opened.value, form, format, now);
    return taken(context, desk, made);
  });
}

/** The paper a request is about: of a record, or of a document in a packet. */
function paperAsked(context: Context, desk: Desk): Paper | null {
  const file = asked(context, "file");
  const form = asked(context, "form");
  const packet = context.req.query("packet");
  const edition = editionAsked(context);
  if (packet !== undefined) return desk.packets[edition].paper(packet, file, form);
  const opened = desk.record(file);
  if (!opened.ok) return null;
  return edition === "public" ? desk.public.paper(opened.value, form) : opened.value.paper(form);
}

function taken(context: Context, desk: Desk, made: Outcome<Taken>): Response {
  if (!made.ok) return answer(context, desk, made);
  const { name, type, bytes } = made.value;
  const shown = context.req.query("show") === "1" ? "inline" : "attachment";
  return context.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    "Content-Type": type,
    "Content-Disposition": `${shown}; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}

/** What was asked for as JSON; what is wrong as a refusal with its findings. */
function answer<T extends object>(context: Context, desk: Desk, made: Outcome<T>): Response {
  if (made.ok) return context.json(made.value);
  const [first] = made.errors;
  const findings = findingViews(made.errors, desk.folder, null);
  const message = findings[0]?.message ?? { ja: "できませんでした。", en: "Not possible." };
  const isAbsent = first?.code === "file/not-found" || first?.code === "preview/outside";
  return context.json({ message, findings }, isAbsent ? 404 : 409);
}

/** @returns null for what is no JSON */
async function bodyOf(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}

function malformed(context: Context): Response {
  return refusal(context, 400, "送られた内容の形が違います。", "not of the expected shape");
}

function asked(context: Context, name: string): string {
  return context.req.query(name) ?? "";
}

function editionAsked(context: Context): Edition {
  return context.req.query("edition") === "public" ? "public" : "internal";
}

function count(context: Context, name: string): number {
  const text = context.req.query(name) ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}

/** One of the page's own files. The nonce goes into the page, so that its editor may bring styles. */
function pageFile(context: Context<Env>, files: ReadonlyMap<string, PageFile>): Response {
  const address = context.req.path === "/" ? "/index.html" : context.req.path;
  const file = files.get(address);
  if (file === undefined) return refusal(context, 404, "ありません。", "not found");
  const body =
    address === "/index.html"
      ? file.bytes.toString("utf8").replaceAll("__NONCE__", context.get("nonce"))
      : new Uint8Array(file.bytes);
  return context.body(body, 200, { "Content-Type": file.type });
}
