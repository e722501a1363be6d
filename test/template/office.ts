import { z } from "zod";
import { findingsOf, type Outcome } from "../../src/diagnostic/index.ts";
import type { Markup } from "../../src/document/index.ts";
import { expand, type Prepared, prepareTemplate, type TemplateSource } from "../../src/template/index.ts";

/** A model with every kind of type a form has. */
const date = z.object({
  iso: z.string(),
  precision: z.enum(["day", "month", "year", "fiscalYear"]),
  undecided: z.boolean(),
  asWritten: z.string().nullable(),
});
const lawReference = z.object({
  law: z.string(),
  article: z.int(),
  branch: z.int().nullable(),
  paragraph: z.int().nullable(),
  item: z.int().nullable(),
  type: z.int().nullable(),
});
const node = z.object({
  name: z.string(),
  get children() {
    return z.array(node);
  },
});
export const model = z.object({
  title: z.string(),
  count: z.number(),
  polite: z.boolean(),
  note: z.string().nullable(),
  trimmed: z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string()),
  opaque: z.string().transform((text) => text.length),
  date,
  issued: date.nullable(),
  number: z.object({ symbol: z.string(), number: z.int(), branch: z.int().nullable() }).nullable(),
  phone: z.object({ number: z.string(), extensions: z.array(z.string()) }),
  sender: z.object({
    post: z.string().nullable(),
    name: z.object({ family: z.string(), given: z.string() }),
  }),
  contact: z.object({ person: z.string(), room: z.string().nullable() }).nullable(),
  digits: z.enum(["half", "full"]),
  looseDigits: z.string(),
  items: z.array(z.object({ title: z.string(), note: z.string().nullable(), lines: z.array(z.string()) })),
  names: z.array(z.string()),
  others: z.array(z.string()),
  marks: z.record(z.string(), z.string()),
  bases: z.array(lawReference),
  either: z.union([
    z.object({ kind: z.literal("a"), text: z.string() }),
    z.object({ kind: z.literal("b"), text: z.int(), only: z.string() }),
  ]),
  tree: z.lazy(() => node),
});
export type Values = z.infer<typeof model>;

const day = (iso: string) => ({ iso, precision: "day" as const, undecided: false, asWritten: null });

export const values: Values = {
  title: "見本市<i>&\"'の`表`=件名",
  count: 3,
  polite: true,
  note: null,
  trimmed: "整",
  opaque: 1,
  date: day("2021-04-05"),
  issued: null,
  number: { symbol: "企情", number: 4751, branch: 2 },
  phone: { number: "078-000-0000", extensions: ["2318"] },
  sender: { post: "市長", name: { family: "見本", given: "太郎" } },
  contact: { person: "三宮 花子", room: null },
  digits: "half",
  looseDigits: "half",
  items: [
    { title: "甲", note: "注", lines: ["一", "二"] },
    { title: "乙", note: null, lines: [] },
  ],
  names: ["あ", "い"],
  others: ["い", "う"],
  marks: { "a.b": "点", c: "丙" },
  bases: [
    { law: "条例", article: 11, branch: null, paragraph: 1, item: null, type: null },
    { law: "条例", article: 11, branch: null, paragraph: 2, item: 2, type: null },
  ],
  either: { kind: "a", text: "甲" },
  tree: { name: "根", children: [{ name: "枝", children: [] }] },
};

/** Templates in memory: report.hbs is the first; other names are partials. */
export function sourceOf(template: string, partials: Readonly<Record<string, string>> = {}): TemplateSource {
  return {
    read: (path) => {
      const text = path === "report.hbs" ? template : partials[path.replace(/^partials\/|\.hbs$/g, "")];
      return text === undefined ? null : { file: path, text };
    },
  };
}

export function prepared(
  template: string,
  partials: Readonly<Record<string, string>> = {},
): Outcome<Prepared> {
  return prepareTemplate("report.hbs", model, sourceOf(template, partials));
}

/** code file:line:column of every finding. */
export function faultsOf(outcome: Outcome<unknown>): string[] {
  return findingsOf(outcome).map(({ code, places: [place] }) =>
    [code, `${place?.file?.replace(/^partials\//, "")}:${place?.line}:${place?.column}`].join(" "),
  );
}

export function expanded(
  template: string,
  partials: Readonly<Record<string, string>> = {},
  data: unknown = values,
): Markup {
  const ready = prepared(template, partials);
  if (!ready.ok) throw new Error(JSON.stringify(ready.errors, null, 1));
  const markup = expand(ready.value, data);
  if (!markup.ok) throw new Error(JSON.stringify(markup.errors, null, 1));
  return markup.value;
}
