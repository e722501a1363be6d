/** Templates larger than this are refused, in UTF-16 units: 1 MiB of ASCII. */
export const templateSizeLimit = 1024 * 1024;

/** A file of templates, or why it cannot be used. */
export type SourceFile =
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly problem: "too-large" | "not-utf8" | "unreadable" | "outside" };

/** Where templates come from. */
export interface TemplateSource {
  /** @param path as in report-form4.hbs, partials/wording/report-form4-body.hbs; null: there is no such file */
  read(path: string): SourceFile | null;
}
