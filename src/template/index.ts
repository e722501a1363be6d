export { expand } from "./expand.ts";
export { templateFolders } from "./folder-source.ts";
export type { Helper, OptionRule } from "./helper.ts";
export { helpers } from "./helpers.ts";
export type { Schema } from "./model-type.ts";
export { type Prepared, prepareTemplate } from "./prepare.ts";
export { strangersIn } from "./strangers.ts";
export { type SourceFile, type TemplateSource, templateSizeLimit } from "./template-source.ts";
