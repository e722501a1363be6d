import type { OfficeView } from "../../contract.ts";

/**
 * A path for a new record: where its like already are, else a folder named after the kind; a name that is free.
 * @param name of the file without its ending
 */
export function pathFor(kind: string, office: OfficeView, name: string): string {
  const like = office.records.find((one) => one.kind === kind)?.file;
  const own = office.kinds.find((one) => one.kind === kind)?.ja ?? kind;
  const folder = like === undefined ? own : like.split("/").slice(0, -1).join("/");
  const at = (number: number): string =>
    `${folder === "" ? "" : `${folder}/`}${name}${number === 1 ? "" : number}.yaml`;
  const taken = new Set(office.records.map((one) => one.file));
  let number = 1;
  while (taken.has(at(number))) number++;
  return at(number);
}
