import { open as openTypst } from "./typst.mjs";

export const name = "Typst, forgetting";

/** Typst with nothing kept from one document to the next, which is how ours works. */
export const open = () => openTypst({ forget: true });
