/** Papers typed elsewhere: files read as lines with places, and the papers recognised in them. */

export { readExisting } from "./read.ts";
export { recognise, recogniseAs } from "./recognise/recognise.ts";
export type { TypedFile, TypedPicture } from "./typed-file.ts";
