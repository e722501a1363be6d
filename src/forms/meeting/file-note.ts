import * as z from "zod";
import type { PrintedForm } from "../form.ts";

/** FormValues of the sheet that stands for a finished file in a packet's Word book. */
export const fileNote = z.object({
  number: z.string().nullable(),
  title: z.string(),
  /** 国の通知.pdf */
  file: z.string(),
  /** How many pages of it belong to the packet. */
  pages: z.string(),
});
export type FileNoteValues = z.output<typeof fileNote>;

/** A sheet that says where a document is that is no Word file. */
export const fileNoteForm: PrintedForm<FileNoteValues> & { readonly id: "packet-file" } = {
  id: "packet-file",
  names: ["別ファイルの資料"],
  title: { ja: "別ファイルの資料", en: "A document in a file of its own" },
  purpose: {
    ja: "一冊のWordの文書の中で、別のファイルになっている資料の場所を示す。",
    en: "Stands in the Word book for a document that is a file of its own.",
  },
  model: fileNote,
  template: "packet-file.hbs",
  documentTitle: ({ title }) => title,
  subject: ({ title }) => title,
  state: () => null,
  origin: () => null,
};
