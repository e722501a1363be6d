import { symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, own, type Running, running, TOKEN } from "./running.ts";

let server: Running;
beforeAll(async () => {
  server = await running();
});
afterAll(() => server.close());

/** What is refused is refused, said in the log, and the server goes on. */
async function refused(path: string, status: number, asked: Parameters<typeof ask>[2] = {}): Promise<string> {
  const before = server.log.length;
  const answer = await ask(server.port, path, asked);
  expect(answer.status).toBe(status);
  const alive = await ask(server.port, "/api/office", { headers: own(server.port) });
  expect(alive.status).toBe(200);
  return server.log.slice(before).join("\n");
}

describe("who may ask", () => {
  test("the first address gives a cookie, and leads to the page without the token", async () => {
    const host = `127.0.0.1:${server.port}`;
    const first = await ask(server.port, `/?token=${TOKEN}`, { headers: { host } });
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe("/");
    const [cookie = ""] = first.headers["set-cookie"] ?? [];
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Strict");
    const page = await ask(server.port, "/", { headers: { host, cookie: cookie.split(";")[0] ?? "" } });
    expect(page.status).toBe(200);
  });

  test("nobody without the token, and it is not told how it reads", async () => {
    const host = `127.0.0.1:${server.port}`;
    const log = await refused("/api/office", 401, { headers: { host } });
    expect(log).toContain("no token");
    const wrong = await refused("/?token=guessed", 401, { headers: { host } });
    expect(wrong).not.toContain("guessed");
  });

  test("no foreign Host, though its name leads here", async () => {
    const headers = { ...own(server.port), host: `attacker.example:${server.port}` };
    expect(await refused("/api/office", 403, { headers })).toContain("wrong Host");
  });

  test("no other page", async () => {
    const body = JSON.stringify({ file: "cases/call-recording.yaml" });
    const from = { ...own(server.port), origin: "http://attacker.example" };
    expect(await refused("/api/undo", 403, { method: "POST", headers: from, body })).toContain(
      "another Origin",
    );
    const { origin: _, ...without } = own(server.port);
    expect(await refused("/api/undo", 403, { method: "POST", headers: without, body })).toContain(
      "without Origin",
    );
    const cross = { ...without, "sec-fetch-site": "cross-site" };
    expect(await refused("/api/office", 403, { headers: cross })).toContain("another site");
    const form = { ...own(server.port), "content-type": "application/x-www-form-urlencoded" };
    await refused("/api/undo", 400, { method: "POST", headers: form, body });
  });
});

describe("what may be asked", () => {
  const names = [
    "../secret.yaml",
    "..%2f..%2fsecret.yaml",
    "cases/../../secret.yaml",
    "cases\\..\\..\\secret.yaml",
    "/etc/passwd.yaml",
    "C:/secret.yaml",
    ".yoshiki/written.json",
    "cases/.hidden.yaml",
    "assets/call-network.svg",
    "",
    "cases/\u0000.yaml",
  ];
  test.each(names)("no file outside: %j", async (name) => {
    await refused(`/api/record?file=${encodeURIComponent(name)}`, 404, { headers: own(server.port) });
    const bare = name.replaceAll("\u0000", "").replaceAll("\\", "");
    await refused(`/api/record?file=${bare}`, 404, { headers: own(server.port) });
  });

  test("no file behind a link that leads out", async () => {
    const outside = join(tmpdir(), `yoshiki-outside-${process.pid}.yaml`);
    writeFileSync(outside, "種類: 報告案件\n版: 1\n件名: 外の記録\n");
    symlinkSync(outside, join(server.folder, "cases", "link.yaml"));
    const answer = await ask(server.port, "/api/record?file=cases/link.yaml", { headers: own(server.port) });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain("外の記録");
  });

  test.each(["/..%2f..%2fpackage.json", "/../package.json", "/%2e%2e/package.json", "/assets/%00"])(
    "no file of the machine: %s",
    async (path) => {
      await refused(path, 404, { headers: own(server.port) });
    },
  );

  test("no body of 50 MB, whether it says so or not", async () => {
    const body = Buffer.alloc(50 * 1024 * 1024, 0x20);
    const headers = { ...own(server.port), "content-length": String(body.length) };
    const log = await refused("/api/edit", 413, { method: "POST", headers, body });
    expect(log).toContain("too large");
    const chunked = { ...own(server.port), "transfer-encoding": "chunked" };
    const answer = await ask(server.port, "/api/edit", { method: "POST", headers: chunked, body }).then(
      ({ status }) => status,
      (fault: NodeJS.ErrnoException) => fault.code,
    );
    expect([413, "ECONNRESET", "EPIPE"]).toContain(answer);
  });

  test.each([
    "",
    "null",
    "{",
    "[]",
    '{"file":1}',
    '{"file":"cases/call-recording.yaml","base":0,"change":7,"show":null}',
  ])("nothing of another shape: %j", async (body) => {
    await refused("/api/edit", 400, { method: "POST", headers: own(server.port), body });
  });

  test("a client that breaks the protocol or goes away takes nothing with it", async () => {
    for (const bytes of [
      "GET /api/events HTTP/1.1\r\nHost: x\r\n",
      "\u0000\u0001\u0002\r\n\r\n",
      "GET\r\n\r\n",
    ])
      await new Promise<void>((done) => {
        const socket = connect(server.port, "127.0.0.1", () => {
          socket.write(bytes);
          setTimeout(() => socket.destroy(), 20);
        });
        socket.on("error", () => undefined);
        socket.on("close", () => done());
      });
    const headers = own(server.port);
    await new Promise<void>((done) => {
      const socket = connect(server.port, "127.0.0.1", () => {
        const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
        socket.write(`GET /api/events HTTP/1.1\r\n${lines.join("")}\r\n`);
      });
      socket.once("data", () => socket.destroy());
      socket.on("close", () => done());
    });
    server.desk.options.tell({ type: "office" });
    await refused("/nothing", 404, { headers });
  });
});

test("every answer keeps the page to itself", async () => {
  const page = await ask(server.port, "/", { headers: own(server.port) });
  const policy = String(page.headers["content-security-policy"]);
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "none";
  expect(page.body).toContain(nonce);
  const again = await ask(server.port, "/", { headers: own(server.port) });
  expect(again.body).not.toContain(nonce);
  expect(page.headers["x-content-type-options"]).toBe("nosniff");
});
