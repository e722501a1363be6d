import * as z from "zod";
import type { Bilingual } from "../../diagnostic/index.ts";
import type { Finding, Reading } from "../../notation/reading.ts";
import "../meta.ts";

export { finding, readAs, refuse } from "../../notation/reading.ts";

/** One word of a choice: the literal in TypeScript and JSON, and how it is written and shown. */
export interface Choice {
  readonly value: string;
  readonly ja: string;
  readonly en: string;
  /** Whether words of its own may stand in brackets behind it. Absent: no. */
  readonly detail?: boolean;
}

/** What a value that names other records may name. */
export interface Refers {
  /** Kinds they may be of; none = any. */
  readonly kinds: readonly string[];
  /** Whether another such value of the same record may name the same file again. Default false. */
  readonly again?: boolean;
}

/** What is known of a leaf field apart from its meaning: how it is written and how it is read. */
export interface FieldFormat {
  /** Stable name for tools: line, prose, date … */
  readonly name: string;
  /** How the value is written. */
  readonly written: Bilingual;
  /** One value as written in YAML. */
  readonly example: string;
  /** ECMAScript pattern for editors; null where no pattern can tell right from wrong. */
  readonly pattern: string | null;
  /** Longest text in characters, null = not limited. */
  readonly maxLength: number | null;
  /** The words one may choose from; null = free text. */
  readonly choices: readonly Choice[] | null;
  /** Whether `read` may have notes to tell. */
  readonly notes: boolean;
  /** Whether tabs are text: they part the columns of a row. */
  readonly tabs: boolean;
  /** Set where the value names other records. */
  readonly refers: Refers | null;
  /** Whether the value names a picture in the office's folder. */
  readonly picture: boolean;
  /** Text as written to the value, with notes; never throws. */
  read(text: string): Reading<unknown>;
}

/** A zod schema that takes the text as written and gives the value. */
export type Field<T> = z.ZodPipe<z.ZodString, z.ZodTransform<T, string>>;

/** What a field constructor says about itself; the rest has defaults. */
export type FieldDescription = Pick<FieldFormat, "name" | "written" | "example"> &
  Partial<Pick<FieldFormat, "pattern" | "maxLength" | "choices" | "notes" | "tabs" | "refers" | "picture">>;

/** Makes the schema of a leaf from a reader of text. */
export function textField<T>(about: FieldDescription, read: (text: string) => Reading<T>): Field<T> {
  const none = {
    ...{ pattern: null, maxLength: null, choices: null },
    ...{ notes: false, tabs: false, refers: null, picture: false },
  };
  const field: FieldFormat = { ...none, ...about, read };
  return z
    .string()
    .transform((text, context): T => {
      const reading = read(text);
      if (reading.ok) return reading.value;
      for (const finding of reading.findings) context.issues.push(findingIssue(finding, text));
      return z.NEVER;
    })
    .meta({ field });
}

/** A finding as a zod issue, for models that check more than one field. */
export function findingIssue(finding: Finding, input: unknown, path: readonly (string | number)[] = []) {
  const params = { code: finding.code, params: finding.params };
  return { code: "custom" as const, message: "", path: [...path], params, input };
}
