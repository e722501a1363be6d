import { useFill } from "./context.ts";

/** How many findings what is closed holds. */
export function Problems({ name }: { readonly name: string }) {
  const { store, words } = useFill();
  const count = store.countBelow(name);
  return count === 0 ? null : <span class="fill-problems">{words.problems(count)}</span>;
}
