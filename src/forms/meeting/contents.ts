import type { FormId, PrintedForm } from "../form.ts";
import { originIn } from "../shared/origin.ts";
import { type ContentsValues, contents } from "./contents-model.ts";
import { type ContentsItem, contentsOrigins } from "./contents-values.ts";

/** 資料一覧: the packet's contents with 資料番号 and pages. Its values are made when the packet's pages are known. */
export const packetContents: PrintedForm<ContentsValues> & { readonly id: FormId } = {
  id: "packet-contents",
  names: ["資料一覧"],
  title: { ja: "資料一覧", en: "Contents of the packet" },
  purpose: {
    ja: "会議資料一式に何が入っているかを、資料番号とページで示す。",
    en: "Says what is in a packet, by number and page.",
  },
  model: contents,
  template: "packet-contents.hbs",
  documentTitle: subjectOf,
  subject: subjectOf,
  state: () => null,
  origin: (path) => originIn(contentsOrigins([]), path),
};

/** The same for whoever only sets it: its values are `contentsValues`', which the cast rests on. */
export const contentsForm = packetContents as unknown as PrintedForm;

/** The form for these items: what is wrong in a title names the line of the meeting's record it stands in. */
export function contentsFormOf(items: readonly ContentsItem[]): PrintedForm {
  const origins = contentsOrigins(items);
  return { ...contentsForm, origin: (path) => originIn(origins, path) };
}

function subjectOf({ meeting }: ContentsValues): string {
  return `第${meeting}回 資料一覧`;
}
