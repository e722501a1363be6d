import { succeed } from "../../diagnostic/index.ts";
import type { Meeting } from "../../records/kinds/index.ts";
import { coverForm } from "../cover/form.ts";
import type { CoverValues } from "../cover/model.ts";
import { coverValues } from "../cover/values.ts";
import type { Form } from "../form.ts";

/** 表紙 of a packet: what a cover says, a 会議 says under the same names. */
export const meetingCoverForm: Form<Meeting, CoverValues> = {
  ...printed(coverForm),
  id: "cover",
  recordKind: "meeting",
  applies: () => true,
  values: (record, profile) => succeed(coverValues(record, profile)),
  origin: (path) => coverForm.origin(path),
};

/** What a form is printed from, without what ties it to its own kind of record. */
function printed({
  names,
  title,
  purpose,
  model,
  template,
  documentTitle,
  subject,
  state,
}: typeof coverForm) {
  return { names, title, purpose, model, template, documentTitle, subject, state };
}
