/** A letter of a text and its UTF-16 offset there; blanks are none, because Word sets them its own way. */
export interface Letter {
  readonly sign: string;
  readonly at: number;
}

const blank = /[\s\u3000]/u;

/** The letters of a text, without its blanks. */
export function lettersOf(text: string): readonly Letter[] {
  const letters: Letter[] = [];
  let at = 0;
  for (const sign of text) {
    if (!blank.test(sign)) letters.push({ sign, at });
    at += sign.length;
  }
  return letters;
}

/** A text as lines are compared: without blanks. */
export function withoutBlanks(text: string): string {
  return text.replace(/[\s\u3000]/gu, "");
}

/** Full and half width of one letter are one: ３ and 3, （ and (. */
export function foldedSign(sign: string): string {
  return sign.normalize("NFKC");
}

/** Offset behind a letter. */
export function endOf({ sign, at }: Letter): number {
  return at + sign.length;
}
