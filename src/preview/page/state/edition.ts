import { signal } from "@preact/signals";

/** Which edition is shown and taken away. Each visit begins with 庁内版: nobody is to take one for the other. */
export const edition = signal<"internal" | "public">("internal");

export function toggleEdition(): void {
  edition.value = edition.value === "public" ? "internal" : "public";
}

/** What requests say of it. */
export function editionQuery(): { readonly edition?: "public" } {
  return edition.value === "public" ? { edition: "public" } : {};
}
