import { templateMarkupWording } from "./template-markup.ts";
import { templateSyntaxWording } from "./template-syntax.ts";
import { templateValuesWording } from "./template-values.ts";

/** Codes `template/…`: what is wrong in a template, mostly found before there is any data. */
export const templateWording = {
  ...templateSyntaxWording,
  ...templateValuesWording,
  ...templateMarkupWording,
} as const;
