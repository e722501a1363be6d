import { server } from "../server.ts";
import { noticeAnswer } from "./connection.ts";

/** SVG of sheets by key, those used longest ago dropped first. Text, not nodes: a page of text is some 200 KB. */
const kept = new Map<string, string>();
const MOST_CHARACTERS = 24_000_000;
let characters = 0;

const asked = new Map<string, Promise<Drawn>>();

/** A drawing; or, when there is none, whether the server has forgotten it or cannot be reached. */
export type Drawn = { readonly svg: string } | { readonly svg: null; readonly forgotten: boolean };

export function keepDrawings(drawings: Readonly<Record<string, string>>): void {
  for (const [key, svg] of Object.entries(drawings)) keep(key, svg);
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
