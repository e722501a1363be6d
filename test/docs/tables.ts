import { type AttributeRule, ruleOf, type TagName, vocabulary } from "../../src/document/index.ts";
import { helpers } from "../../src/template/helpers.ts";

const paragraph = Object.entries(ruleOf("p").attributes);
const paragraphNames = new Set(paragraph.map(([name]) => name));

/** What an attribute takes, and its default: `1em` means that much if it is not written. */
function attributeText([name, rule]: readonly [string, AttributeRule<unknown>]): string {
  const { required, written, expected } = rule;
  const fallback = required ? "required" : written === null || written === "" ? "" : `default \`${written}\``;
  return [`\`${name}\`: ${expected.en}`, fallback].filter((part) => part !== "").join(", ");
}

function attributesText(tag: TagName): string {
  const all = Object.entries(ruleOf(tag).attributes);
  const formatted = all.some(([name]) => name === "family");
  const own = all.filter(([name]) => !formatted || !paragraphNames.has(name)).map(attributeText);
  if (!formatted) return own.join("; ");
  const different = ["align", "keep"].map(
    (name) => `\`${name}\` \`${ruleOf(tag).attributes[name]?.written ?? ""}\``,
  );
  return [...own, `those of a paragraph (${different.join(", ")})`].join("; ");
}

function contentText(tag: TagName): string {
  const { children, text } = ruleOf(tag);
  const words = {
    allowed: ["text"],
    paragraph: ["text (becomes a paragraph)"],
    refused: [] as readonly string[],
  }[text];
  return [...words, ...children].join(", ") || "nothing";
}

/** One row a tag, from the vocabulary the parser itself uses. */
export function tagTable(): string {
  const rows = (Object.keys(vocabulary) as TagName[]).map(
    (tag) => `| \`<${tag}>\` | ${ruleOf(tag).means.en} | ${attributesText(tag)} | ${contentText(tag)} |`,
  );
  return ["| tag | what it is | attributes | may hold |", "|---|---|---|---|", ...rows].join("\n");
}

/** The attributes that `p`, `heading` and `kigaki` share. */
export function paragraphTable(): string {
  const rows = paragraph.map(
    ([name, { expected, written }]) => `| \`${name}\` | ${expected.en} | ${written ?? "the page's"} |`,
  );
  return ["| attribute | value | default of `<p>` |", "|---|---|---|", ...rows].join("\n");
}

/** One row a helper, from the set the checker itself uses. */
export function helperTable(): string {
  const rows = Object.entries(helpers).map(([name, { arguments: kinds, options, means }]) => {
    const taken = kinds.map((kind) => kind.name.en).join(", ");
    const options_ = Object.entries(options).map(
      ([option, rule]) => `\`${option}\`: ${rule === "text" ? "text" : rule.join(", ")}`,
    );
    return `| \`${name}\` | ${means.en} | ${taken} | ${options_.join("; ")} |`;
  });
  return ["| helper | what it does | takes | options |", "|---|---|---|---|", ...rows].join("\n");
}
