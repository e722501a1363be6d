import { entry } from "./entry.ts";

/** Codes `cli/…`: what was asked for does not go together. */
export const cliWording = {
  "cli/no-form": entry<{ kind: string }>({
    severity: "warning",
    meaning: {
      ja: "この種類の記録から作る様式がありません。",
      en: "No form is made from this kind of record.",
    },
    message: ({ kind }) => ({
      ja: `「${kind}」の記録から作る様式はありません。`,
      en: `No form is made from records of kind ${kind}.`,
    }),
    hint: () => ({
      ja: "「yoshiki forms」で、様式とその記録の種類を確かめてください。",
      en: "`yoshiki forms` lists the forms and their records.",
    }),
  }),
} as const;
