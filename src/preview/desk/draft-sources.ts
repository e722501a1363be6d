import type { Draft } from "../../paper/draft.ts";

/**
 * Whether two drafts of the same values were read from the same texts. A line put in above the values moves their places
 * only: a paper made before says the same, but not where its words stand now.
 */
export function haveSameSources(one: Draft, other: Draft): boolean {
  const [some, others] = [sourcesOf(one), sourcesOf(other)];
  return (
    // The public edition's office is another each time, of one profile.
    one.office.profileSource === other.office.profileSource &&
    some.length === others.length &&
    some.every((source, at) => source === others[at])
  );
}

const sourcesOf = ({ record }: Draft): readonly unknown[] => [
  record.source,
  ...record.referred.map((referred) => referred.record.source),
];
