import type { DataPath } from "../document/tree.ts";

/** A place in the model of a record, English names; "*" stands for every item of a list: ["rows", "*", "date"]. */
export type FieldPath = readonly (string | number)[];

/** Which places of a record are wrong, or may be other than they look: what checks must not rest upon. */
export class Faults {
  readonly #paths: readonly DataPath[];

  constructor(paths: readonly DataPath[] = []) {
    this.#paths = paths;
  }

  get none(): boolean {
    return this.#paths.length === 0;
  }

  /** The same with more of them. */
  and(paths: readonly DataPath[]): Faults {
    return paths.length === 0 ? this : new Faults([...this.#paths, ...paths]);
  }

  /** Whether this very place is wrong: nothing in it could be read. */
  at(place: DataPath): boolean {
    return this.#paths.some((path) => path.length === place.length && meet(path, place));
  }

  /**
   * Whether anything is wrong at a field, inside of it or around it.
   * @param beyond steps that are known to be there: what is wrong no deeper than they are is no matter (a list that
   *               lacks items still has those it has)
   */
  touch(field: FieldPath, beyond = 0): boolean {
    return this.#paths.some((path) => path.length > beyond && meet(path, field));
  }
}

/** Whether one of the two lies on the way to the other. */
function meet(path: DataPath, field: FieldPath): boolean {
  const length = Math.min(path.length, field.length);
  for (let at = 0; at < length; at++) if (field[at] !== "*" && field[at] !== path[at]) return false;
  return true;
}
