import { hasPrivateUse } from "./private-use.ts";

/** A file's name as JSON has it: of a PDF page, a photograph or a drawing, which may hold a photograph. */
const NAMED = /"((?:[^"\\]|\\.)*\.(?:pdf|jpe?g|svg)(?:#page=\d+)?)"/giu;

/** What of a paper's values may keep it from being PDF/A, known before it is set. */
export interface Hints {
  readonly pictures: readonly string[];
  /** It says a character only the office's own font knows (外字). */
  readonly privateUse: boolean;
}

export function hintsIn(values: unknown): Hints {
  const text = JSON.stringify(values);
  return { pictures: picturesIn(text), privateUse: hasPrivateUse(text) };
}

/** Pages, photographs and drawings that a paper's values name. A PNG never keeps it from anything. */
export function namedPictures(values: unknown): readonly string[] {
  return picturesIn(JSON.stringify(values));
}

function picturesIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(NAMED), ([named]) => JSON.parse(named) as string))];
}
