import { sectionSlots } from "./slots.ts";

const byItem = new Map<string, readonly string[]>(
  sectionSlots.flatMap(({ slots }) =>
    slots.flatMap(({ item, field }) =>
      field?.kind.type === "choice"
        ? [
            [
              item,
              field.kind.options.flatMap(({ label, labels }) => [label, ...Object.values(labels)]),
            ] as const,
          ]
        : [],
    ),
  ),
);

/** The words a choice may say, in every revision of the form; null for an item that is no choice. */
export function optionsFor(item: string): readonly string[] | null {
  return (
    byItem.get(item) ?? byItem.get(item.replace(/(システム|委託事項|提供先|移転先)[0-9]+/, "$1#")) ?? null
  );
}
