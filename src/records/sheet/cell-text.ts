import type { Place } from "../../diagnostic/index.ts";
import { SourceText } from "../tree/source-text.ts";

/** Longest piece of a cell shown with a finding, in characters. */
const EXCERPT_LIMIT = 60;

/** The text of one cell of a sheet: every place in it is the cell. */
export class CellText extends SourceText {
  readonly #cell: Place;
  readonly #record: string;

  /**
   * @param cell   sheet and cell, or the line of a CSV file
   * @param record which record it is (12件目), put before paths; "" where the cell says it
   */
  constructor(cell: Place, record: string, text: string) {
    super(cell.file ?? "", text);
    this.#cell = cell;
    this.#record = record;
  }

  override get isValue(): boolean {
    return true;
  }

  override placeIn(line: number, _unit: number, path?: string): Place {
    const characters = [...this.line(line).trim()];
    const excerpt =
      characters.length <= EXCERPT_LIMIT
        ? characters.join("")
        : `${characters.slice(0, EXCERPT_LIMIT).join("")}…`;
    const words = [this.#record, path ?? ""].filter((word) => word !== "").join("/");
    return {
      ...this.#cell,
      ...(excerpt === "" ? {} : { excerpt }),
      ...(words === "" ? {} : { path: words }),
    };
  }
}
