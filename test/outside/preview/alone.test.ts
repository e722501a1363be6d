import { spawn, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { describe, expect, inject, test } from "vitest";
import { copiedOffice } from "./browser.ts";

/** A machine with no way to anywhere but itself: a network namespace with its loopback up. */
const isolated = ["unshare", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"] as const;
const [unshare, ...words] = isolated;
const isHere = spawnSync(unshare, [...words, "ip", "route"], { encoding: "utf8" });
const canIsolate = isHere.status === 0 && isHere.stdout.trim() === "";

/** Asks for everything a first look needs, from within. */
const look = `
const { address } = JSON.parse(process.argv[1]);
const first = await fetch(address, { redirect: "manual" });
const cookie = first.headers.get("set-cookie").split(";")[0];
const origin = new URL(address).origin;
const get = (path) => fetch(origin + path, { headers: { cookie } });
const page = await (await get("/")).text();
const record = await (await get("/api/record?file=cases/call-recording.yaml")).json();
const drawing = await (await get("/api/drawing?key=" + record.papers[0].sheets[0].key)).text();
const pdf = await (await get("/api/take?file=cases/call-recording.yaml&form=report-form4&format=pdf")).arrayBuffer();
const assets = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, to]) => to);
console.log(JSON.stringify({ assets, svg: drawing.slice(0, 4), pdf: Buffer.from(pdf).subarray(0, 5).toString() }));
`;

describe.skipIf(!canIsolate)(
  "no route to anywhere (skipped where a network namespace cannot be made)",
  () => {
    test("the preview works all the same, and the page names no other address", async () => {
      const folder = copiedOffice();
      const start = `
const { spawn, execFileSync } = require("node:child_process");
const child = spawn(process.execPath, [process.argv[1], "preview", process.argv[2], "--no-open", "--json", "--port", "0"]);
child.stdout.once("data", (line) => {
  try {
    const out = execFileSync(process.execPath, ["--input-type=module", "-e", process.argv[3], String(line)], { encoding: "utf8" });
    process.stdout.write(out);
  } finally { child.kill("SIGINT"); }
});`;
      const arguments_ = [...words, process.execPath, "-e", start, inject("commandLine"), folder, look];
      const child = spawn(unshare, arguments_, { stdio: ["ignore", "pipe", "inherit"] });
      let out = "";
      child.stdout.on("data", (data) => {
        out += String(data);
      });
      const code = await new Promise((resolve) => child.once("exit", resolve));
      rmSync(folder, { recursive: true, force: true });
      expect(code).toBe(0);
      const seen = JSON.parse(out) as { assets: string[]; svg: string; pdf: string };
      expect(seen.assets.length).toBeGreaterThan(1);
      expect(seen.assets.filter((to) => /^(https?:)?\/\//.test(to))).toEqual([]);
      expect(seen.svg).toBe("<svg");
      expect(seen.pdf).toBe("%PDF-");
    });
  },
);
