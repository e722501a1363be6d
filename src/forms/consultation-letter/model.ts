import { z } from "zod";
import { letterShape } from "../shared/letter.ts";
import { lawReference, phone } from "../shared/notation.ts";

/** （条例第11条「…について」）; `concerning`: （条例第11条「…」に関して）. */
const legalNote = z.object({ article: lawReference, title: z.string(), concerning: z.boolean() });

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
