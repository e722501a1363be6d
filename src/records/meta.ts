import * as z from "zod";
import type { Bilingual } from "../diagnostic/index.ts";
import type { Choice, FieldFormat } from "./fields/field.ts";

/** On what another field says it hangs whether a field is of use. */
export interface Shown {
  /** English name of a field beside it, else at the record's top. */
  readonly of: string;
  /** Of use when it says one of these, as written in Japanese; absent and without `not`, when anything is written. */
  readonly is?: readonly string[];
  /** Of no use when it says one of these. */
  readonly not?: readonly string[];
}

declare module "zod" {
  /** What a model says about each of its fields, beside zod's own keys. */
  interface GlobalMeta {
    /** The key as clerks write it in YAML and see it in errors: 件名. */
    ja?: string;
    /** What the field is for, one sentence. Becomes the comment of the example record and the editor's help. */
    help?: Bilingual;
    /** One value as it would be written in YAML; several lines for prose, one item a line for lists, YAML for a block. Default: the field's own example. */
    example?: string;
    /** How the value is written, where the field's own words are too general. */
    format?: Bilingual;
    /** False: the field stands as a comment in the example record (one of two variants, say). */
    inExample?: boolean;
    /** True: written instead of another field, and never with it: a comment even where all fields are shown. */
    isInstead?: boolean;
    /** English names of the fields beside it that it is written instead of. */
    insteadOf?: readonly string[];
    /** When a form to fill in shows the field; what is written is shown always. Says nothing to validation. */
    shown?: Shown;
    /** Words a form offers where any other may be written as well. */
    offered?: readonly Choice[];
    /** Put there by the field constructors in fields/; inherited by `.meta()`, `.optional()` is looked through. */
    field?: FieldFormat;
  }
}

/** zod's meta of a schema, with what it inherits. */
export function metaOf(schema: z.core.$ZodType): z.GlobalMeta {
  return z.globalRegistry.get(schema) ?? {};
}
