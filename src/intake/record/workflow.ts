import type { AssessmentReading } from "../assessment/index.ts";
import type { PaperReading } from "./paper-reading.ts";
import { type PlacedPicture, pictureEntry } from "./pictures.ts";
import { list, text, type Written } from "./written.ts";

const workflowHead = /^[（(]別添[1１][)）][\s\u3000]*事務の?内容/u;

/** The pictures of 別添1: behind its head, its captions or its notes. Those of other parts are no 事務の内容. */
export function workflowPictures(
  form: AssessmentReading,
  { lines, pictures }: PaperReading,
): readonly PlacedPicture[] {
  const own = new Set(form.attachments.flatMap((one) => (one.part === "workflow" ? one.lines : [])));
  const front = new Set(form.front);
  return pictures.filter(({ picture: { after } }) => {
    const at = after === null ? -1 : lines.indexOf(after);
    return own.has(at) || (!front.has(at) && workflowHead.test(after?.text.trim() ?? ""));
  });
}

/** 別添1: its figures are pictures; below them the legend, and the notes after （備考）. */
export function workflow(
  words: readonly string[],
  pictures: readonly PlacedPicture[],
): readonly (readonly [readonly string[], Written | null])[] {
  const notes = words.findIndex((line) => /^[（(]備考[)）]$/.test(line));
  const above = notes < 0 ? words : words.slice(0, notes);
  const captions = new Set(pictures.map(({ picture }) => picture.caption?.line.text.trim()));
  const legend = above.filter((line) => /→|凡例|線/.test(line) && !captions.has(line)).at(-1);
  return [
    [["事務の内容"], list(pictures.map(pictureEntry))],
    [["事務の内容の凡例"], text(legend)],
    [["事務の内容の備考"], text(notes < 0 ? [] : words.slice(notes + 1))],
  ];
}
