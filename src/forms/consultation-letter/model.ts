import * as z from "zod";
import { legalNote } from "../shared/legal-note.ts";
import { letterShape } from "../shared/letter.ts";
import { lawReference, phone } from "../shared/notation.ts";

/** FormValues of a 諮問. `polite`: 求めます, else 求める. */
export const consultationLetter = z.object({
  ...letterShape,
  bases: z.array(lawReference),
  polite: z.boolean(),
  /** `bullet`: ・ before the matter; `label`: its number, null = none. */
  matters: z.array(
    z.object({
      bullet: z.boolean(),
      label: z.string().nullable(),
      subject: z.string(),
      note: legalNote.nullable(),
    }),
  ),
  contact: z.object({ person: z.string(), phone: phone.nullable() }).nullable(),
});
export type ConsultationLetter = z.output<typeof consultationLetter>;
