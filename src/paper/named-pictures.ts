/** A file's name as JSON has it: of a PDF page or a photograph. */
const NAMED = /"((?:[^"\\]|\\.)*\.(?:pdf|jpe?g)(?:#page=\d+)?)"/giu;

/**
 * Pages and photographs that a paper's values name: what may keep it from being PDF/A, known before it is set. A drawing
 * or a PNG never does.
 */
export function namedPictures(values: unknown): readonly string[] {
  const named = Array.from(JSON.stringify(values).matchAll(NAMED), ([text]) => JSON.parse(text) as string);
  return [...new Set(named)];
}
