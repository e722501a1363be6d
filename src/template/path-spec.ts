/**
 * Where a name of a template leads, independent of data: up so many scopes from where it stands (or from the top,
 * or from the n-th loop around it), then down these names. Scopes are those of each, with and partials.
 */
export interface PathSpec {
  readonly from: { readonly hops: number } | { readonly loop: number } | "root";
  readonly names: readonly string[];
}

export const here: PathSpec = { from: { hops: 0 }, names: [] };
