import * as z from "zod";
import { repeated } from "../../fields/index.ts";
import type { Shown } from "../../meta.ts";
import { answerField } from "./answer-field.ts";
import { type Answers, type AnswerValue, membersOf } from "./answers.ts";
import { type Answer, type FieldNode, helpOf, type When } from "./field.ts";

type Member = ReturnType<typeof membersOf>[number];
type MemberSchema = z.ZodType<Answers | readonly Answers[] | AnswerValue | undefined>;

/** The zod shape of a group: every field may be left out, for a blank is legal on the form. */
export function shapeOf(parts: readonly FieldNode[]): Record<string, MemberSchema> {
  const members = membersOf(parts).filter(hasValues);
  return Object.fromEntries(members.map((one) => [one.name, memberSchema(one, members)]));
}

/** A head of what is written elsewhere (特定個人情報ファイル名) is no group of the record. */
function hasValues(member: Member): boolean {
  return member.type !== "head" || member.beside !== null || membersOf(member.parts).length > 0;
}

/** The schema of one group of answers. */
export function answersSchema(parts: readonly FieldNode[]): z.ZodType<Answers> {
  return z.object(shapeOf(parts));
}

function memberSchema(member: Member, beside: readonly Member[]): MemberSchema {
  const about = { ja: member.key, help: helpOf(member), ...shownOf(member.only, beside) };
  switch (member.type) {
    case "answer": {
      const example = exampleOf(member);
      return answerField(member)
        .optional()
        .meta({
          ...about,
          ...(example === "" ? { isInstead: true } : example === null ? {} : { example }),
        });
    }
    case "head":
      return answersSchema([...(member.beside === null ? [] : [member.beside]), ...member.parts])
        .optional()
        .meta(about);
    case "risk":
      return answersSchema(member.parts).optional().meta(about);
    case "repeated": {
      const title = member.title === null ? [] : [member.title];
      return repeated(shapeOf([...title, ...member.parts]), { max: member.max })
        .optional()
        .meta(about);
    }
  }
}

/** Where a form to fill in shows the field: as `only` says, of fields with one answer. */
function shownOf(only: When | null, beside: readonly Member[]): { readonly shown?: Shown } {
  if (only === null) return {};
  const field = beside.find(({ name }) => name === only.of);
  if (field?.type !== "answer" || field.kind.type !== "choice") return {};
  const { options } = field.kind;
  const words = (values: readonly string[]) =>
    options.filter(({ value }) => values.includes(value)).map(({ label }) => label);
  return {
    shown: {
      of: only.of,
      ...(only.is === undefined ? {} : { is: words(only.is) }),
      ...(only.not === undefined ? {} : { not: words(only.not) }),
    },
  };
}

/** What the example record says; null: the field's own example. */
function exampleOf({ kind, example }: Answer): string | null {
  if (example !== null) return example;
  return kind.type === "date" && kind.month ? "平成28年12月" : null;
}
