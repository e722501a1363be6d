import type { AttributeRule } from "./attribute.ts";
import type { Element, WrittenAttribute } from "./element.ts";
import type { Findings } from "./findings.ts";
import type { Pieces } from "./piece.ts";
import { nearest } from "./spelling.ts";
import { type AttributesOf, ruleOf, type TagName } from "./vocabulary.ts";

type Values = Readonly<Record<string, unknown>>;

/** What a tag's rules say of every element: asked for each of thousands. */
interface Plain {
  readonly values: Values;
  readonly required: readonly string[];
}
const plains = new Map<TagName, Plain>();

/**
 * Reads an element's attributes by its tag's rules. Every attribute has a value afterwards; where one is missing
 * or wrong this is its default, and a finding tells.
 */
export function attributesOf<T extends TagName>(
  tag: T,
  element: Element,
  pieces: Pieces,
  findings: Findings,
): AttributesOf<T> {
  const { attributes } = element;
  const plain = plainOf(tag);
  const rules = ruleOf(tag).attributes;
  const values: Record<string, unknown> = { ...plain.values };
  if (attributes.size > 0)
    for (const [name, written] of attributes) {
      const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
      if (rule === undefined) refuseAttribute(tag, name, written.offset, pieces, findings);
      else {
        values[name] =
          rule.read(written.value) ?? refuseValue({ tag, name, rule, written }, pieces, findings);
      }
    }
  for (const name of plain.required) if (!attributes.has(name)) missing(tag, name, element, pieces, findings);
  // The vocabulary ties each rule's value to the attribute's type; the loop above cannot show it to the compiler.
  return values as AttributesOf<T>;
}

function refuseAttribute(
  tag: TagName,
  attribute: string,
  offset: number,
  pieces: Pieces,
  findings: Findings,
): void {
  const names = Object.keys(ruleOf(tag).attributes);
  const params = { tag, attribute, nearest: nearest(attribute, names) ?? "", allowed: names.join(", ") };
  findings.add("markup/unknown-attribute", params, offset, pieces.at(offset));
}

interface Refused {
  readonly tag: TagName;
  readonly name: string;
  readonly rule: AttributeRule<unknown>;
  readonly written: WrittenAttribute;
}

/** @returns what holds instead */
function refuseValue({ tag, name, rule, written }: Refused, pieces: Pieces, findings: Findings): unknown {
  const { ja, en } = rule.expected;
  const params = { tag, attribute: name, value: written.value, expectedJa: ja, expectedEn: en };
  const source = pieces.cut(written.valueFrom, written.valueTo).find((leaf) => leaf.isValue);
  const places = [pieces.at(written.offset), ...(source === undefined ? [] : [pieces.atLeaf(source)])];
  findings.add("markup/bad-attribute", params, written.offset, ...places);
  return rule.fallback;
}

function missing(tag: TagName, name: string, { offset }: Element, pieces: Pieces, findings: Findings): void {
  const { ja, en } = ruleOf(tag).attributes[name]?.expected ?? { ja: "", en: "" };
  const params = { tag, attribute: name, expectedJa: ja, expectedEn: en };
  findings.add("markup/missing-attribute", params, offset, pieces.at(offset));
}

function plainOf(tag: TagName): Plain {
  let plain = plains.get(tag);
  if (plain === undefined) {
    const rules = Object.entries(ruleOf(tag).attributes);
    plain = {
      values: Object.fromEntries(rules.map(([name, rule]) => [name, rule.fallback])),
      required: rules.flatMap(([name, rule]) => (rule.required ? [name] : [])),
    };
    plains.set(tag, plain);
  }
  return plain;
}
