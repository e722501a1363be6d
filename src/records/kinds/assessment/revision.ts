import type { Revision } from "./field.ts";
import { revisions } from "./field.ts";

/** Which of the known revisions of the form a form mark (平成30年5月) names: any other is a later one. */
export function revisionOf(mark: string): Revision {
  const plain = mark.normalize("NFKC").replace(/\s/g, "");
  return revisions.find((one) => one === plain) ?? "later";
}

/** The words of a field or an option as that revision prints them. */
export function labelIn(
  { label, labels }: { readonly label: string; readonly labels: Readonly<Partial<Record<Revision, string>>> },
  revision: Revision,
): string {
  return labels[revision] ?? label;
}
