import type { Element } from "./element.ts";
import type { Findings } from "./findings.ts";
import type { Pieces } from "./piece.ts";
import { nearest } from "./spelling.ts";
import { type AttributesOf, ruleOf, type TagName } from "./vocabulary.ts";

type Values = Readonly<Record<string, unknown>>;
const defaults = new Map<TagName, Values>();

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
  const plain = defaultsOf(tag);
  const rules = ruleOf(tag).attributes;
  const values: Record<string, unknown> = { ...plain };
  for (const [name, written] of element.attributes) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) refuseAttribute(tag, name, written.offset);
    else values[name] = rule.read(written.value) ?? refuseValue(name, rule.fallback);
  }
  for (const [name, rule] of Object.entries(rules)) {
    if (rule.required && !element.attributes.has(name)) missing(name);
  }
  // The vocabulary ties each rule's value to the attribute's type; the loop above cannot show it to the compiler.
  return values as AttributesOf<T>;

  function refuseAttribute(owner: TagName, attribute: string, offset: number): void {
    const names = Object.keys(ruleOf(owner).attributes);
    const params = {
      tag: owner,
      attribute,
      nearest: nearest(attribute, names) ?? "",
      allowed: names.join(", "),
    };
    findings.add("markup/unknown-attribute", params, offset, pieces.at(offset));
  }

  function refuseValue(name: string, fallback: unknown): unknown {
    const rule = rules[name];
    const written = element.attributes.get(name);
    if (rule === undefined || written === undefined) return fallback;
    const { ja, en } = rule.expected;
    const params = { tag, attribute: name, value: written.value, expectedJa: ja, expectedEn: en };
    const source = pieces.cut(written.valueFrom, written.valueTo).find((leaf) => leaf.isValue);
    const places = [pieces.at(written.offset), ...(source === undefined ? [] : [pieces.atLeaf(source)])];
    findings.add("markup/bad-attribute", params, written.offset, ...places);
    return fallback;
  }

  function missing(name: string): void {
    const { ja, en } = rules[name]?.expected ?? { ja: "", en: "" };
    const params = { tag, attribute: name, expectedJa: ja, expectedEn: en };
    findings.add("markup/missing-attribute", params, element.offset, pieces.at(element.offset));
  }
}

function defaultsOf(tag: TagName): Values {
  let values = defaults.get(tag);
  if (values === undefined) {
    values = Object.fromEntries(
      Object.entries(ruleOf(tag).attributes).map(([name, rule]) => [name, rule.fallback]),
    );
    defaults.set(tag, values);
  }
  return values;
}
