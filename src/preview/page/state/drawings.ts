import type { ChangedDrawing } from "../../contract.ts";
import { server } from "../server.ts";
import { noticeAnswer } from "./connection.ts";

/** SVG of sheets by key, those used longest ago dropped first. Text, not nodes: a page of text is some 200 KB. */
const kept = new Map<string, string>();
const MOST_CHARACTERS = 24_000_000;
let characters = 0;

const asked = new Map<string, Promise<Drawn>>();

/** A drawing; or, when there is none, whether the server has forgotten it or cannot be reached. */
export type Drawn = { readonly svg: string } | { readonly svg: null; readonly forgotten: boolean };

/** How a drawing was made of another, for those that show the other. */
const made = new Map<string, ChangedDrawing>();
const MOST_MADE = 40;

export function keepDrawings(drawings: Readonly<Record<string, string | ChangedDrawing>>): void {
  for (const [key, drawing] of Object.entries(drawings)) {
    const svg = typeof drawing === "string" ? drawing : changed(drawing);
    if (svg === null) continue;
    if (typeof drawing !== "string") keepMade(key, drawing);
    keep(key, svg);
  }
}

/** What must be changed in the drawing of one sheet to have that of another; null = it is not known. */
export function changesFrom(from: string, key: string): ChangedDrawing["changes"] | null {
  const drawing = made.get(key);
  return drawing?.from === from ? drawing.changes : null;
}

/** Null: the other has been dropped meanwhile; then the drawing is asked for when it is looked at. */
function changed({ from, changes }: ChangedDrawing): string | null {
  const other = kept.get(from);
  if (other === undefined) return null;
  let svg = "";
  let at = 0;
  for (const change of changes) {
    svg += other.slice(at, change.from) + change.text;
    at = change.to;
  }
  return svg + other.slice(at);
}

function keepMade(key: string, drawing: ChangedDrawing): void {
  made.delete(key);
  made.set(key, drawing);
  for (const oldest of made.keys()) {
    if (made.size <= MOST_MADE) break;
    made.delete(oldest);
  }
}

/** What is here already. */
export function drawingAtHand(key: string): string | null {
  const svg = kept.get(key);
  if (svg === undefined) return null;
  kept.delete(key);
  kept.set(key, svg);
  return svg;
}

export const hasDrawing = (key: string): boolean => kept.has(key);

/** Asks for a drawing once, however many want it. */
export function fetchDrawing(key: string): Promise<Drawn> {
  const svg = drawingAtHand(key);
  if (svg !== null) return Promise.resolve({ svg });
  const under = asked.get(key);
  if (under) return under;
  const asking = ask(key).finally(() => asked.delete(key));
  asked.set(key, asking);
  return asking;
}

async function ask(key: string): Promise<Drawn> {
  const answer = await server.drawing(key);
  noticeAnswer(answer);
  if (!answer.ok) return { svg: null, forgotten: answer.status === 404 };
  keep(key, answer.value);
  return { svg: answer.value };
}

function keep(key: string, svg: string): void {
  characters += svg.length - (kept.get(key)?.length ?? 0);
  kept.delete(key);
  kept.set(key, svg);
  for (const [oldest, text] of kept) {
    if (characters <= MOST_CHARACTERS || oldest === key) break;
    kept.delete(oldest);
    characters -= text.length;
  }
}
