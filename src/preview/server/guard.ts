import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";

/** Who may ask. */
export interface Guard {
  /** Known to whoever was given the first address. */
  readonly token: string;
  /** Called with a line for each request that was refused. */
  readonly log: (line: string) => void;
  /** Set when the server listens. */
  port: number;
}

export function newToken(): string {
  return randomBytes(24).toString("base64url");
}

/** Names this machine has for itself. The server listens on 127.0.0.1 only. */
const HOSTS = ["127.0.0.1", "localhost"];

/**
 * Refuses whoever is not the page we have served: another Host (a name that was made to lead here), a request another
 * page has caused, and anyone without the token. The address that is printed carries the token once; from then on a
 * cookie does, since an EventSource can send no headers of its own.
 */
export function guarded(guard: Guard): MiddlewareHandler {
  return async (context, next) => {
    const refuse = (status: 400 | 401 | 403, ja: string, en: string): Response => {
      guard.log(`${status} ${context.req.method} ${pathOf(context)}: ${en}`);
      return refusal(context, status, ja, en);
    };
    const host = context.req.header("host") ?? "";
    if (!HOSTS.some((name) => host === `${name}:${guard.port}`))
      return refuse(403, "このアドレスからは使えません。", "wrong Host");
    const origin = context.req.header("origin");
    if (origin !== undefined && origin !== `http://${host}`)
      return refuse(403, "ほかのページからは使えません。", "another Origin");
    const site = context.req.header("sec-fetch-site");
    const isOwn = site === undefined || site === "same-origin" || site === "none";
    if (!isOwn && !isEntry(context))
      return refuse(403, "ほかのページからは使えません。", "from another site");
    if (isEntry(context) && isSame(context.req.query("token") ?? "", guard.token)) {
      setCookie(context, cookieName(guard), guard.token, { httpOnly: true, sameSite: "Strict", path: "/" });
      return context.redirect("/", 303);
    }
    if (!isSame(getCookie(context, cookieName(guard)) ?? "", guard.token))
      return refuse(
        401,
        "「yoshiki preview」が表示したアドレスから開いてください。",
        "no token: open the address `yoshiki preview` has printed",
      );
    const isChange = context.req.method !== "GET" && context.req.method !== "HEAD";
    if (isChange && origin === undefined)
      return refuse(403, "ほかのページからは使えません。", "a change without Origin");
    if (isChange && !(context.req.header("content-type") ?? "").startsWith("application/json"))
      return refuse(400, "JSONで送ってください。", "not application/json");
    return next();
  };
}

/** Headers of every answer: nothing is loaded from anywhere else, and nobody may frame the page. */
export function sealed(): MiddlewareHandler {
  return async (context, next) => {
    const nonce = randomBytes(16).toString("base64");
    context.set("nonce", nonce);
    await next();
    const { headers } = context.res;
    headers.set(
      "Content-Security-Policy",
      `default-src 'self'; img-src 'self' data:; style-src 'self' 'nonce-${nonce}'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  };
}

/** Cookies do not tell ports apart: two previews would take each other's. */
function cookieName({ port }: Guard): string {
  return `yoshiki-${port}`;
}

function isEntry(context: Context): boolean {
  return context.req.method === "GET" && context.req.path === "/";
}

/** Without a token in the log. */
function pathOf(context: Context): string {
  return JSON.stringify(context.req.path.slice(0, 200));
}

function isSame(given: string, wanted: string): boolean {
  const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}

/** A refusal as JSON for the page's own requests, as words for a person who has opened the address. */
export function refusal(
  context: Context,
  status: 400 | 401 | 403 | 404 | 409 | 413,
  ja: string,
  en: string,
): Response {
  return isEntry(context)
    ? context.text(`${ja}\n${en}\n`, status)
    : context.json({ message: { ja, en }, findings: [] }, status);
}
