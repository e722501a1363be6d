import type { PrintedForm } from "../forms/form.ts";

/** What one form of a record is known by. */
export interface PaperTitle {
  /** What the paper is called: the form's first name, or that of the template it has chosen (通知). */
  readonly name: string;
  /** 件名: what tells this paper from the others in a file name. */
  readonly subject: string;
  /** Clean title for metadata and bookmark. */
  readonly title: string;
  readonly state: "案" | "決裁済" | "施行" | null;
}

/** @param values of this form */
export function paperTitle(form: PrintedForm, values: unknown): PaperTitle {
  return {
    name: typeof form.template === "string" ? form.names[0] : form.template.name(values),
    subject: form.subject(values),
    title: form.documentTitle(values),
    state: form.state(values),
  };
}
