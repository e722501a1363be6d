import type { Shown } from "../meta.ts";
import { type FieldModel, type GroupModel, groupOf, type Model, type ValueModel } from "../model.ts";
import type { RecordKind } from "../record-kind.ts";
import type { Condition, Control, FieldView, KindView } from "./view.ts";

const views = new WeakMap<RecordKind, KindView>();

/** A kind of record as a form to fill in: everything its model says, in the model's order, 種類 and 版 first. */
export function kindView(kind: RecordKind): KindView {
  const known = views.get(kind);
  if (known !== undefined) return known;
  const group = groupOf(kind.model);
  const inside: Inside = { path: [], above: new Map([[group, []]]), top: group };
  const { ja, help } = kind;
  const view = { kind: kind.kind, ja, help, fields: fieldsOf(group, inside) };
  views.set(kind, view);
  return view;
}

/** Where the walk is: groups it stands in, each with its English path, so that a model that holds itself ends. */
interface Inside {
  readonly path: readonly string[];
  readonly above: ReadonlyMap<GroupModel, readonly string[]>;
  readonly top: GroupModel;
}

function fieldsOf(group: GroupModel, inside: Inside): readonly FieldView[] {
  return group.fields.map((field) => {
    const here = { ...inside, path: [...inside.path, field.name] };
    return {
      ...viewOf(field.model, here),
      ja: field.ja,
      name: field.name,
      required: field.required,
      help: field.help,
      written: field.written,
      example: field.example,
      ...(field.offered === null ? {} : { choices: field.offered }),
      when: field.shown === null ? null : conditionOf(field.shown, group, inside.top),
      instead: insteadOf(field, group),
    };
  });
}

/** What a model says by itself: of an item and of one of several ways, all there is. */
function viewOf(model: Model, inside: Inside): FieldView {
  switch (model.type) {
    case "value":
      return valueView(model);
    case "group":
      return groupView(model, inside);
    case "list":
      return { ...BARE, control: "list", item: viewOf(model.item, inside) };
    case "either":
      return {
        ...BARE,
        control: "either",
        options: model.options.map((option) => viewOf(option, inside)),
      };
  }
}

const BARE: FieldView = {
  ...{ ja: "", name: "", control: "line", required: false, help: null, written: null, example: null },
  ...{ maxLength: null, choices: null, refers: null, when: null, instead: [] },
  ...{ fields: [], item: null, options: [], again: null },
};

function groupView(group: GroupModel, inside: Inside): FieldView {
  const again = inside.above.get(group);
  if (again !== undefined) return { ...BARE, control: "group", again };
  const above = new Map(inside.above).set(group, inside.path);
  return { ...BARE, control: "group", fields: fieldsOf(group, { ...inside, above }) };
}

function valueView({ format }: ValueModel): FieldView {
  if (format === null) return BARE;
  const { written, example, maxLength, choices, refers } = format;
  const control = controlOf(format);
  return { ...BARE, control, written, example, maxLength, choices, refers: refers?.kinds ?? null };
}

const CONTROLS: Readonly<Record<string, Control>> = {
  prose: "prose",
  outline: "prose",
  date: "date",
  flag: "flag",
  mark: "mark",
  file: "reference",
};

function controlOf({ name, choices, refers }: NonNullable<ValueModel["format"]>): Control {
  if (refers !== null) return "reference";
  return CONTROLS[name] ?? (choices === null ? "line" : "choice");
}

/** @throws RangeError when a model names a field there is not: our mistake */
function conditionOf(shown: Shown, beside: GroupModel, top: GroupModel): Condition {
  const field = beside.find(shown.of, "en") ?? top.find(shown.of, "en");
  if (field === undefined) throw new RangeError(`there is no field ${shown.of} to hang on`);
  const { is = [], not = [] } = shown;
  const usual = usualWord(field);
  const absent =
    usual !== null && (is.length > 0 ? is.includes(usual) : not.length > 0 && !not.includes(usual));
  return { of: shown.of, is, not, absent };
}

/** The word that holds where nothing is written. */
function usualWord({ usual, model }: FieldModel): string | null {
  if (typeof usual !== "string" || model.type !== "value") return null;
  return model.format?.choices?.find(({ value }) => value === usual)?.ja ?? usual;
}

/** Both ways: what says that it is written instead of another, and that other. */
function insteadOf(field: FieldModel, group: GroupModel): readonly string[] {
  const others = group.fields.filter(({ insteadOf: names }) => names.includes(field.name));
  return [...new Set([...field.insteadOf, ...others.map(({ name }) => name)])];
}
