import { ALLOWED, IN_ADDRESS, IN_LONG_WORD, IN_WORD } from "./pair.ts";
import type { CompositionStyle } from "./style.ts";
import type { Workspace } from "./workspace.ts";

/** Marks in addresses after which a word that is longer than a line may be broken: / - . _ ? & = # % @ : ~ , + */
const breakers = new Set([..."/-._?&=#%@:~,+"].map((one) => one.charCodeAt(0)));

/** Marks after which an address that would fit on a line of its own may be parted: / ? & = */
const joints = new Set([..."/?&="].map((one) => one.charCodeAt(0)));

/** Marks after which `word` may break before a letter: / ? - */
const wordMarks = new Set([..."/?-"].map((one) => one.charCodeAt(0)));

/**
 * Western words and addresses wider than a whole line (`measure`): they may be broken after / - and their like, and in an
 * emergency at any cluster. Words that fit on a line are left whole; addresses among them may be parted after / ? & =
 * where the line before would open too far. `word` parts any address or word after / ? - before a letter, as Word does
 * since its 2013 and LibreOffice by UAX #14.
 */
export function longWords(style: CompositionStyle, into: Workspace, measure: number): void {
  const { count, strength, widthBefore, gap } = into;
  if (style.name === "word") partAsWord(into);
  strength[count] = IN_WORD; // what stops the search for the next word
  for (let i = strength.indexOf(IN_WORD); i >= 0 && i < count; ) {
    let first = i;
    while (first > 0 && strength[first] !== ALLOWED) first--;
    let to = i;
    while (to < count && strength[to] !== ALLOWED) to++;
    const width = (widthBefore[to] as number) - (widthBefore[first] as number) - (gap[first] as number);
    if (width > measure) loosen(style, into, first, to);
    else if (style.name === "jlreq") part(into, first, to);
    i = strength.indexOf(IN_WORD, to);
  }
}

function loosen(style: CompositionStyle, { strength, code }: Workspace, first: number, to: number): void {
  for (let i = first + 1; i < to; i++) {
    if (strength[i] !== IN_WORD) continue;
    const mark = breakers.has(code[i - 1] as number) && !breakers.has(code[i] as number);
    strength[i] = mark && style.name === "jlreq" ? ALLOWED : IN_LONG_WORD;
  }
}

function part({ strength, code }: Workspace, first: number, to: number): void {
  for (let i = first + 1; i < to; i++) {
    if (strength[i] === IN_WORD && joints.has(code[i - 1] as number) && !breakers.has(code[i] as number))
      strength[i] = IN_ADDRESS;
  }
}

function partAsWord({ count, strength, code }: Workspace): void {
  for (let i = 2; i < count; i++) {
    if (strength[i] === IN_WORD && wordMarks.has(code[i - 1] as number) && isLetter(code[i] as number))
      strength[i] = ALLOWED;
  }
}

const isLetter = (point: number): boolean => (point | 0x20) >= 0x61 && (point | 0x20) <= 0x7a;
