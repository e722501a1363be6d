import type { PathSpec } from "./path-spec.ts";
import type { Prepared } from "./prepare.ts";

/**
 * The first names of everything a template and its partials print or go into. A field whose name is not among them is
 * never printed, whatever the data; {{#if}} alone prints nothing.
 */
export function namesRead({ sites }: Prepared): ReadonlySet<string> {
  const names = new Set<string>();
  const add = ({ names: [first] }: PathSpec): void => {
    if (first !== undefined) names.add(first);
  };
  for (const site of sites) {
    if (site.kind === "value") site.specs.forEach(add);
    if (site.kind !== "enter") continue;
    add(site.spec);
    for (const given of site.given.values()) given.forEach(add);
  }
  return names;
}
