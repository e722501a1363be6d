import { signal } from "@preact/signals";
import type { Show } from "../../contract.ts";
import { hasDrawing } from "./drawings.ts";
import { edition } from "./edition.ts";
import { sheets } from "./sheets.ts";

/** Which of `sheets` are in sight, first and last (with one more at each end), counted from 0. */
export const inSight = signal<{ readonly first: number; readonly last: number }>({ first: 0, last: 1 });

/** What the server is to draw with its next answer for this file; null = nothing of it is in sight. */
export function shown(file: string): Show | null {
  // Sheets of the public edition are made after the answer, and draw themselves.
  if (edition.value === "public") return null;
  const here = sheets.value.slice(inSight.value.first, inSight.value.last + 1);
  const own = here.filter((one) => one.file === file && one.form !== null);
  const form = own[0]?.form;
  if (form === undefined || form === null) return null;
  const pages = own.filter((one) => one.form === form);
  return {
    form,
    pages: pages.map((one) => one.page),
    known: pages.map((one) => one.key).filter(hasDrawing),
  };
}
