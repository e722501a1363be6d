import type {
  AgreementView,
  CreateRequest,
  EditRequest,
  KeepRequest,
  KindView,
  LayersView,
  MarksView,
  OfficeView,
  PacketView,
  PublicView,
  RecordView,
  Refusal,
  ResolveRequest,
  SpotView,
  StepRequest,
} from "../contract.ts";

/** What came back: a value, or why not. Status 0: the server could not be reached. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly status: number;
      readonly refusal: Refusal | null;
      /** What stands instead, where an edit was made upon something older (409). */
      readonly stands: T | null;
    };

type Query = Readonly<Record<string, string | number>>;

/** Which sheet. */
export interface SheetPlace {
  readonly file: string;
  readonly form: string;
  /** Page of its own paper, from 1. */
  readonly page: number;
  /** The meeting, when the sheet is shown in its packet. */
  readonly packet?: string;
  /** Left out: 庁内版. */
  readonly edition?: "public";
}

/** A record's form in an edition. */
export type FormPlace = Pick<SheetPlace, "file" | "form" | "edition" | "packet">;

/** Where a word stands on a sheet, as the text layer of its drawing says. */
export interface WordPlace extends SheetPlace {
  readonly line: number;
  readonly run: number;
  readonly glyph: number;
}

export const server = {
  office: () => get<OfficeView>("api/office"),
  kind: (kind: string) => get<KindView>("api/kind", { kind }),
  record: (file: string) => get<RecordView>("api/record", { file }),
  edit: (request: EditRequest) => post<RecordView>("api/edit", request),
  undo: (request: StepRequest) => post<RecordView>("api/undo", request),
  redo: (request: StepRequest) => post<RecordView>("api/redo", request),
  keep: (request: KeepRequest) => post<object>("api/keep", request),
  resolve: (request: ResolveRequest) => post<RecordView>("api/resolve", request),
  create: (request: CreateRequest) => post<RecordView>("api/create", request),
  spot: (place: WordPlace) => get<SpotView>("api/spot", { ...place }),
  /** @param line of the record, of a long text; null = all of the field */
  marks: (place: FormPlace, field: string, line: number | null = null) =>
    get<MarksView>("api/marks", { ...place, field, ...(line === null ? {} : { line }) }),
  layers: (sheet: SheetPlace) => get<LayersView>("api/layers", { ...sheet }),
  public: (file: string) => get<PublicView>("api/public", { file }),
  packet: (file: string, edition: Pick<SheetPlace, "edition">) =>
    get<PacketView>("api/packet", { file, ...edition }),
  /** Comes when nobody has typed for a moment. */
  agreement: (file: string) => get<AgreementView>("api/agreement", { file }),
  /** SVG of one sheet. */
  drawing: (key: string) =>
    request<string>(address("api/drawing", { key }), { cache: "default" }, (response) => response.text()),
  /** A finished file, with the name it is to have; null = the server has said none. */
  file: (url: string) =>
    request<{ blob: Blob; name: string | null }>(url, {}, async (response) => ({
      blob: await response.blob(),
      name: nameIn(response.headers.get("content-disposition")),
    })),
};

/** Relative, so that the page works wherever it is served. */
export function address(path: string, query: Query = {}): string {
  const written = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
  return written.size === 0 ? path : `${path}?${written}`;
}

function get<T>(path: string, query: Query = {}): Promise<Answer<T>> {
  return request(address(path, query), {}, (response) => response.json() as Promise<T>);
}

function post<T>(path: string, body: object): Promise<Answer<T>> {
  const init = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  return request(path, init, (response) => response.json() as Promise<T>);
}

async function request<T>(
  url: string,
  init: RequestInit,
  read: (response: Response) => Promise<T>,
): Promise<Answer<T>> {
  try {
    const response = await fetch(url, { credentials: "same-origin", cache: "no-store", ...init });
    if (response.ok) return { ok: true, value: await read(response) };
    return { ok: false, status: response.status, ...(await refused<T>(response)) };
  } catch (fault) {
    // fetch and the body's reader reject when the line breaks; anything else is our own mistake.
    if (fault instanceof TypeError || fault instanceof DOMException || fault instanceof SyntaxError)
      return { ok: false, status: 0, refusal: null, stands: null };
    throw fault;
  }
}

async function refused<T>(response: Response): Promise<{ refusal: Refusal | null; stands: T | null }> {
  if (!response.headers.get("content-type")?.includes("json")) return { refusal: null, stands: null };
  const body: unknown = await response.json();
  if (typeof body !== "object" || body === null) return { refusal: null, stands: null };
  if ("revision" in body) return { refusal: null, stands: body as T };
  return { refusal: "message" in body ? (body as Refusal) : null, stands: null };
}

/** RFC 6266: filename* where it is there, for Japanese names. */
function nameIn(disposition: string | null): string | null {
  const star = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  if (star !== undefined) return decodeURIComponent(star);
  return disposition?.match(/filename="([^"]+)"/i)?.[1] ?? null;
}
