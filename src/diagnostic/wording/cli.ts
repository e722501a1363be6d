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
  "cli/packet-record": entry<{ file: string }>({
    severity: "info",
    meaning: {
      ja: "会議の記録は、1件ずつの文書ではなく、会議資料一式として作ります。",
      en: "A meeting is made as a packet, not as single papers.",
    },
    message: ({ file }) => ({
      ja: `会議の記録は yoshiki packet で作ります: ${file}`,
      en: `A meeting is made by yoshiki packet: ${file}`,
    }),
    hint: ({ file }) => ({
      ja: `「yoshiki packet ${file}」と打つと、会議資料一式ができます。`,
      en: `\`yoshiki packet ${file}\` makes the whole packet.`,
    }),
  }),
  "cli/nothing-to-make": entry<{ forms: string }>({
    severity: "error",
    meaning: {
      ja: "指定した記録から、指定した様式は一つも作れません。",
      en: "None of the forms asked for is made from the records given.",
    },
    message: ({ forms }) => ({
      ja: `指定の記録から作る${forms === "" ? "様式" : `「${forms}」`}がありません。`,
      en: forms === "" ? "The records given make no form." : `The records given make no ${forms}.`,
    }),
    hint: () => ({
      ja: "「yoshiki forms」で、その様式がどの種類の記録から作られるかを確かめてください。様式3は、記録に「様式3」がある案件だけで作られます。",
      en: "`yoshiki forms` says which records a form is made from. 様式3 is made only of cases that have it.",
    }),
  }),
} as const;
