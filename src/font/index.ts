export { clusterEnd, clustersOf } from "./cluster.ts";
export { type CoverOptions, cover } from "./cover.ts";
export type { Face, FaceStyle, FontSet, Found } from "./face.ts";
export { type FontSetOptions, fontSet } from "./font-set.ts";
export { open } from "./open.ts";
export { Subset, subset } from "./subset.ts";
