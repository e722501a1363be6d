import { unwrap } from "../ours.mjs";
import { contentOf } from "./content.mjs";

/** Turns our inputs into the peers' by taking the first half of the line, up to the DocumentTree. */
export class PeerContent {
  #pieces;
  #office;

  constructor(pieces, folder) {
    this.#pieces = pieces;
    this.#office = unwrap(pieces.Office.open(folder));
  }

  of(input) {
    return contentOf(this.#treeOf(input), this.#office.style);
  }

  #treeOf({ form, text }) {
    const { parse, plainMarkup, recordOf, formsOf, expand } = this.#pieces;
    const about = { title: "bench", state: null };
    if (form === null) return unwrap(parse(plainMarkup(text, "bench"), about));
    const record = unwrap(recordOf(text, "bench.yaml"));
    const wanted = formsOf(record.kind.kind).find(({ id }) => id === form);
    const values = unwrap(wanted.values(record.value, this.#office.profile));
    return unwrap(parse(unwrap(expand(unwrap(this.#office.template(wanted)), values)), about));
  }
}
