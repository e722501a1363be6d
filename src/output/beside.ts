import { extname } from "node:path";

/** A target's path, then the names beside it that are tried in turn: a.docx, a_2.docx, a_3.docx … without end. */
export function* beside(path: string): Generator<string, never> {
  yield path;
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  for (let n = 2; ; n++) yield `${stem}_${n}${ending}`;
}
