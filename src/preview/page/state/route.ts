import { signal } from "@preact/signals";

/** What is open, as the address says it, so that reloading and the browser's "back" work: #/cases/a.yaml?form=… */
export interface Route {
  /** Path from the office's folder; null = nothing is open. */
  readonly file: string | null;
  /** Null: the record's first form. */
  readonly form: string | null;
  /** The meeting's packet instead of the record's own papers. */
  readonly packet: boolean;
}

export const route = signal<Route>(parse(location.hash));

addEventListener("hashchange", follow);

/** The same place again is no change. */
function follow(): void {
  const next = parse(location.hash);
  if (JSON.stringify(next) !== JSON.stringify(route.value)) route.value = next;
}

function parse(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const wanted = new URLSearchParams(query);
  const file = decoded(path);
  return { file: file === "" ? null : file, form: wanted.get("form"), packet: wanted.has("packet") };
}

/** An address somebody typed may hold what is no encoding: then nothing is open. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (fault) {
    if (fault instanceof URIError) return "";
    throw fault;
  }
}

/** Address of a record or of its packet. */
export function hrefOf(file: string, show: { form?: string; packet?: boolean } = {}): string {
  const path = file.split("/").map(encodeURIComponent).join("/");
  const query = new URLSearchParams();
  if (show.form !== undefined) query.set("form", show.form);
  if (show.packet) query.set("packet", "1");
  return `#/${path}${query.size === 0 ? "" : `?${query}`}`;
}

export function go(href: string): void {
  location.hash = href;
  // The browser tells it later; whoever goes somewhere relies on being there.
  follow();
}
