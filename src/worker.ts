import { loadProgram } from "./start/load.ts";

/** What the threads of a pool are started with: the program's own worker, through the same cache. */
export default await loadProgram().threadWork();
