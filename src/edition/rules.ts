import type { DataPath } from "../document/tree.ts";
import type { GroupModel } from "../records/model.ts";
import type { Profile } from "../records/profile.ts";
import { type Leaf, leavesOf } from "./leaves.ts";

type Rule = Profile["publicEdition"]["withheld"][number];

/** Values an office withholds in every record, by 公開版/伏せるもの of its profile. */
export function ruledPaths(model: GroupModel, value: unknown, rules: readonly Rule[]): readonly DataPath[] {
  const isMeant = (leaf: Leaf): boolean => rules.some((rule) => tests[rule](leaf, value));
  return leavesOf(model, value)
    .filter(isMeant)
    .map(({ path }) => path);
}

const tests: Readonly<Record<Rule, (leaf: Leaf, record: unknown) => boolean>> = {
  phone: ({ format }) => format.name === "phone",
  mail: ({ path }) => path.at(-1) === "mail",
  contact: ({ path, value }, record) =>
    path.at(-1) === "person" && path.includes("contact") && !isUnit(String(value), record),
  /** One who acts in an office has a post; a private person has none. */
  person: ({ format, group }) => format.name === "person-name" && group !== null && group.post === undefined,
};

/**
 * 担当者 is often a unit (企画調整局情報化戦略部), which is no secret: the implementing body itself, or one word of five
 * characters and more that ends as units do. Shorter ones may be family names (服部, 長谷部): withheld.
 */
function isUnit(text: string, record: unknown): boolean {
  const implementer = (record as { implementer?: unknown }).implementer;
  return (
    text === implementer || /^[^\s\u3000]{4,}(?:[部局課室係班所署院]|センター|事務局|委員会)$/u.test(text)
  );
}
