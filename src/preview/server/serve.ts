import { createServer } from "node:net";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";

/** Ports tried one after the other when the wanted one is taken. */
const TRIES = 20;

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1: no other machine can reach it.
 *
 * @param wanted port; when it is taken, the next free one
 * @throws the system's fault when none is free
 */

export async function listen(app: Pick<Hono, "fetch">, wanted: number): Promise<Listening> {
  const port = await freePort(wanted);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port }, ({ port: actual }) =>
      resolve({
        port: actual,
        close: () =>
          new Promise<void>((done) => {
            server.close(() => done());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      }),
    );
    server.on("error", reject);
  });
}

async function freePort(wanted: number): Promise<number> {
  if (wanted === 0) return 0;
  for (let port = wanted; port < Math.min(wanted + TRIES, 65536); port++) if (await isFree(port)) return port;
  return 0;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
