import { type Diagnostic, diagnose, type Place } from "../diagnostic/index.ts";
import type { At } from "../document/index.ts";
import type { TemplateChoice } from "../forms/form.ts";
import { namesRead, type Prepared } from "../template/index.ts";

/** What somebody has written that the chosen template has no place for: it would be missing on paper without a word. */
export function unprintedParts(
  choice: TemplateChoice,
  template: Prepared,
  values: unknown,
  locate: (at: At | null) => readonly Place[],
): readonly Diagnostic[] {
  const filled = values as Readonly<Record<string, unknown>>;
  const read = namesRead(template);
  const type = choice.name(values);
  return choice.parts
    .filter((part) => isFilled(filled[part]) && !read.has(part))
    .map((part) => {
      const [place = {}] = locate({ site: null, path: [part] });
      // The key as it is written; what the profile says is never a part that may be left out.
      const key = place.path?.split("/")[0] ?? part;
      return diagnose("record/letter-part-unused", { type, part: key }, place);
    });
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}
