import type { Language } from "../diagnostic/index.ts";
import type { FieldInfo } from "../records/explain.ts";
import { sayIn } from "./words.ts";

/** Fields as an indented list: label, English name, meaning, how it is written, example, choices. */
export function fieldsText(fields: readonly FieldInfo[], language: Language, depth = 0): string {
  return fields.map((field) => fieldText(field, language, depth)).join("\n");
}

function fieldText(field: FieldInfo, language: Language, depth: number): string {
  const say = sayIn(language);
  const indent = "  ".repeat(depth);
  const mark = field.required ? "*" : " ";
  const lines = [
    `${indent}${mark} ${field.ja}  [${field.name}]${field.repeated ? say("  くり返し", "  repeated") : ""}`,
  ];
  const about = (label: string, text: string | null | undefined): void => {
    if (text !== null && text !== undefined && text !== "") lines.push(`${indent}    ${label}${text}`);
  };
  about("", field.meaning?.[language]);
  about(say("書き方: ", "written: "), field.written?.[language]);
  about(
    say("選択肢: ", "choices: "),
    field.choices
      ?.map((one) => (one.ja === one.en ? one.ja : `${one.ja}（${one.en}）`))
      .join(say("、", ", ")),
  );
  about(say("例: ", "example: "), field.example);
  if (field.children.length > 0) lines.push(fieldsText(field.children, language, depth + 1));
  return lines.join("\n");
}
