import type { z } from "zod";
import { type Field, readAs, refuse, textField } from "../../fields/field.ts";
import { date, dateSpan, line, list, prose } from "../../fields/index.ts";
import type { AnswerValue, Mark } from "./answers.ts";
import type { Answer, Option } from "./field.ts";

/** The schema of a field's value: how it is written and read. @throws RangeError for a kind without a value */
export function answerField({ kind }: Answer): z.ZodType<AnswerValue> {
  switch (kind.type) {
    case "text":
      return prose();
    case "line":
      return line();
    case "choice":
      return oneOption(kind.options);
    case "several":
      return list(markField(kind.groups.flatMap(({ options }) => options)), { max: 40 });
    case "date":
      return date();
    case "span":
      return dateSpan();
    case "fixed":
    case "fileNames":
      throw new RangeError(`${kind.type} has no value of its own`);
  }
}

/** One option, in the form's words, by its number (`2` or `2) 十分である`), or as in JSON. */
export function oneOption(options: readonly Option[]): Field<string> {
  const words = options.map(({ label }) => label);
  const about = {
    name: "choice",
    written: {
      ja: `${words.join("・")}のいずれか（番号でもよい）`,
      en: `one of ${words.join(", ")}, or its number`,
    },
    example: words[0] ?? "",
    choices: options.map(choiceOf),
  };
  return textField(about, (text) => {
    const found = optionOf(text, options) ?? numbered(text, options);
    return found === undefined
      ? refuse("record/choice", { found: text, choices: words.join("、") })
      : readAs(found.value);
  });
}

/** One mark: 庁内連携システム, or その他（健康管理システム）. */
export function markField(options: readonly Option[]): Field<Mark> {
  const words = options.map(({ label }) => label);
  const about = {
    name: "mark",
    written: {
      ja: `${words.join("・")}のいずれか（かっこに書く語があるものは「その他（…）」）`,
      en: `one of ${words.join(", ")}; words of its own in brackets behind it`,
    },
    example: words[0] ?? "",
    choices: options.map((one) => ({ ...choiceOf(one), ...(one.detail ? { detail: true } : {}) })),
  };
  return textField(about, (text) => {
    const whole = optionOf(text, options);
    if (whole !== undefined) return readAs({ option: whole.value, detail: null });
    const found = detailed(text, options);
    return found === null
      ? refuse("record/choice", { found: text, choices: words.join("、") })
      : readAs(found);
  });
}

const choiceOf = ({ value, label }: Option) => ({ value, ja: label, en: value });

function optionOf(text: string, options: readonly Option[]): Option | undefined {
  const wanted = plain(text);
  return options.find((one) =>
    [one.value, one.label, ...Object.values(one.labels)].some((word) => plain(word) === wanted),
  );
}

/** 2, 2), ２）十分である: the number must be that of the words, where both are there. */
function numbered(text: string, options: readonly Option[]): Option | undefined {
  const parts = /^(\d{1,2})(?:\)(.*))?$/.exec(plain(text));
  if (parts === null) return undefined;
  const found = options[Number(parts[1]) - 1];
  const words = parts[2] ?? "";
  return found !== undefined && (words === "" || plain(found.label) === words) ? found : undefined;
}

/** The longest option the text begins with, and what stands in the brackets behind it. */
function detailed(text: string, options: readonly Option[]): Mark | null {
  const open = options
    .filter(({ detail }) => detail)
    .map((one) => ({ one, rest: restAfter(text, one) }))
    .filter(({ rest }) => rest !== null);
  const [found] = open;
  return found?.rest == null ? null : { option: found.one.value, detail: found.rest };
}

/** What stands in brackets behind an option's words; null where the text is another. */
function restAfter(text: string, { label, value }: Option): string | null {
  for (const word of [label, value]) {
    const trimmed = text.trim();
    if (!trimmed.startsWith(word)) continue;
    const inside = /^[\s\u3000]*[（(]([\s\S]*)[）)]$/.exec(trimmed.slice(word.length));
    if (inside?.[1] !== undefined) return inside[1].trim();
  }
  return null;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}
