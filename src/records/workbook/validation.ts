/** Japanese input (IME) on, writing hiragana, or off: Excel's own words. */
export type InputMode = "hiragana" | "off";

/** What Excel does in the cells of one column: the note it shows, the words it offers. */
export interface Validation {
  /** D4:D5003 */
  readonly cells: string;
  readonly title: string;
  readonly note: string;
  /** The words of the drop-down; null = anything may be written. */
  readonly words: readonly string[] | null;
  readonly input: InputMode | null;
}

/** Excel's limits, in UTF-16 units. */
const MOST_TITLE = 32;
const MOST_NOTE = 255;
const MOST_LIST = 255;

/**
 * As many pieces as the note holds, each on a line of its own: a piece is told whole or not at all.
 * @param title longest first: the first that fits is taken
 */
export function noteOf(
  titles: readonly string[],
  pieces: readonly string[],
): Pick<Validation, "title" | "note"> {
  let note = "";
  for (const piece of pieces) {
    const longer = note === "" ? piece : `${note}\n${piece}`;
    if (longer.length <= MOST_NOTE) note = longer;
  }
  return { title: titles.find((title) => title.length <= MOST_TITLE) ?? "", note };
}

/**
 * The element dataValidations of a sheet. A word that is not offered is warned of, not refused: 同上 may stand there.
 * @param encode text → text in an attribute
 */
export function validationsXml(validations: readonly Validation[], encode: (text: string) => string): string {
  if (validations.length === 0) return "";
  const all = validations.map((one) => validationXml(one, (text) => attribute(encode(text)))).join("");
  return `<dataValidations count="${validations.length}">${all}</dataValidations>`;
}

function validationXml(validation: Validation, encode: (text: string) => string): string {
  const { cells, title, note, words, input } = validation;
  const mode = input === null ? "" : ` imeMode="${input}"`;
  const shown = `allowBlank="1" showInputMessage="1"`;
  const prompt = `promptTitle="${encode(title)}" prompt="${encode(note)}" sqref="${cells}"`;
  if (words === null) return `<dataValidation${mode} ${shown} ${prompt}/>`;
  const error = `一覧にない言葉です。${words.join("・")}のいずれかを選んでください。`;
  const warned = `showErrorMessage="1" errorTitle="${encode(title)}" error="${encode(error)}"`;
  const list = `<formula1>"${encode(listOf(words))}"</formula1>`;
  return `<dataValidation type="list" errorStyle="warning" ${shown} ${warned} ${prompt}>${list}</dataValidation>`;
}

/** Line feeds in attributes would be read as blanks. */
function attribute(encoded: string): string {
  return encoded.replaceAll("\n", "&#10;");
}

/** @throws RangeError when Excel cannot hold the words in one list: our mistake, the models' choices are short */
function listOf(words: readonly string[]): string {
  const list = words.join(",");
  if (list.length > MOST_LIST || words.some((word) => /[,"]/.test(word)))
    throw new RangeError(`no drop-down can hold ${list}`);
  return list;
}
