import type { Language } from "../diagnostic/index.ts";
import { type FieldModel, type GroupModel, groupOf, type Model } from "./model.ts";
import type { RecordKind } from "./record-kind.ts";

export interface ExampleOptions {
  /** Language of the comments, default ja. */
  readonly lang?: Language;
  /** Also the fields that are comments otherwise: to see every field at work. Default false. */
  readonly all?: boolean;
}

/**
 * A commented example record in YAML, as `yoshiki init` writes it. It is valid as it stands; what most records do
 * without stands in it as a comment (`#`), to be taken out of it.
 */
export function commentedExample(
  kind: RecordKind,
  { lang = "ja", all = false }: ExampleOptions = {},
): string {
  const writer: Writer = { lang, all };
  const head = [`# ${kind.ja}（${kind.kind}）`, `# ${kind.help[lang]}`];
  return [...head, "", ...groupLines(groupOf(kind.model), writer, true)].join("\n").trimEnd().concat("\n");
}

interface Writer {
  readonly lang: Language;
  readonly all: boolean;
}

/** @param spaced  blank lines between the fields: at the top */
function groupLines(group: GroupModel, writer: Writer, spaced: boolean): readonly string[] {
  return group.fields.flatMap((field) => {
    const lines = fieldLines(field, writer);
    const hidden = field.isInstead || (!field.inExample && !writer.all);
    const written = [...comments(field, writer), ...(hidden ? lines.map((line) => `#${line}`) : lines)];
    return spaced && !isHead(field) ? ["", ...written] : written;
  });
}

/** 種類 and 版 stand together on top, without comments between. */
function isHead(field: FieldModel): boolean {
  return field.name === "kind" || field.name === "version";
}

function comments(field: FieldModel, { lang }: Writer): readonly string[] {
  if (isHead(field) || field.help === null) return [];
  const need = { ja: field.required ? "" : "（任意）", en: field.required ? "" : "(optional) " }[lang];
  return field.help[lang].split("\n").map((line, at) => (at === 0 ? `# ${need}${line}` : `# ${line}`));
}

function fieldLines(field: FieldModel, writer: Writer): readonly string[] {
  const { model } = field;
  if (model.type === "group") {
    const own = field.example?.split("\n") ?? groupLines(model, writer, false);
    return [`${field.ja}:`, ...indented(own)];
  }
  if (model.type === "list") return [`${field.ja}:`, ...indented(itemLines(field, model.item, writer))];
  if (model.type === "either") return fieldLines({ ...field, model: model.options[0] ?? TEXT }, writer);
  const lines = (field.example ?? "").split("\n");
  if (lines.length > 1) return [`${field.ja}: |`, ...indented(lines)];
  return [`${field.ja}: ${scalar(lines[0] ?? "")}`.trimEnd()];
}

const TEXT: Model = { type: "value", format: null };

function itemLines(field: FieldModel, item: Model, writer: Writer): readonly string[] {
  if (item.type !== "group") return (field.example ?? "").split("\n").map((line) => `- ${scalar(line)}`);
  const lines = groupLines(item, writer, false);
  // The dash stands at the first key; comments before it stay above the item.
  const first = lines.findIndex((line) => !line.startsWith("#"));
  return lines.map((line, at) => (at === first ? `- ${line}` : `  ${line}`));
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === "" ? "" : `  ${line}`));
}

/** A value as YAML takes it for text: quoted where it opens with a sign or holds one. */
export function scalar(text: string): string {
  const needsQuotes = /^[-*&@%[\]{}!|>#`"',?:~\s]|^null$|:(\s|$)|\s#|\s$/.test(text);
  return needsQuotes ? `'${text.replaceAll("'", "''")}'` : text;
}
