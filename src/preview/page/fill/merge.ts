/**
 * What a text box shows when the record says something. While the cursor is in the box, what was typed stays as it is
 * where the record only lost blanks or line ends around it (a file keeps none); what says something else comes from
 * elsewhere (undo, another program) and is shown. Answers older than what was typed never come this far: the form's
 * record has all changes made here in it.
 * @param isHeld  the cursor is in the box
 */
export function agree(typed: string, written: string, isHeld: boolean): string {
  return isHeld && trimmed(typed) === trimmed(written) ? typed : written;
}

/** Blanks before a line end and around the whole are what a file may lose. Full-width ones are text. */
function trimmed(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .replace(/^[ \t\n]+|\n+$/g, "");
}

/** Characters as a clerk counts them. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/**
 * Characters left of the most there may be, negative when there are too many; null while there is plenty of room, so
 * that not every box shows a number.
 */
export function charactersLeft(text: string, most: number | null): number | null {
  if (most === null) return null;
  const left = most - lengthOf(text);
  return left <= Math.max(10, most / 4) ? left : null;
}
