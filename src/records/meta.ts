import * as z from "zod";
import type { Bilingual } from "../diagnostic/index.ts";
import type { FieldFormat } from "./fields/field.ts";

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
    /** Put there by the field constructors in fields/; inherited by `.meta()`, `.optional()` is looked through. */
    field?: FieldFormat;
  }
}

/** zod's meta of a schema, with what it inherits. */
export function metaOf(schema: z.core.$ZodType): z.GlobalMeta {
  return z.globalRegistry.get(schema) ?? {};
}
