import type { Command } from "commander";
import type { Form } from "../../forms/form.ts";
import { forms, isFrom } from "../../forms/index.ts";
import { explain } from "../../records/explain.ts";
import { recordKinds } from "../../records/kinds/index.ts";
import type { CommandContext } from "../context.ts";
import { type ExitCode, exitCode } from "../exit.ts";
import { fieldsText } from "../fields.ts";
import { formNamed } from "../options.ts";

/** yoshiki forms [form]: which papers there are, and every field of one. */
export function addForms(program: Command, context: CommandContext, exit: (code: ExitCode) => void): void {
  const { say } = context;
  program
    .command("forms")
    .summary(say("作れる様式と、その記録の項目を説明する", "list the forms and explain their fields"))
    .argument("[form]", say("様式の名前。例: 様式4、report-form4", "a form"), (name) => formNamed(name, say))
    .option("--json", say("結果をJSONで出す", "print as JSON"))
    .action((form: Form | undefined, { json }: { json?: boolean }) => {
      if (form === undefined) listForms(context, json === true);
      else explainForm(form, context, json === true);
      exit(exitCode.ok);
    });
}

function kindOf(form: Form): (typeof recordKinds)[number] {
  const kind = recordKinds.find((one) => one.kind === form.recordKind);
  if (kind === undefined) throw new Error(`form ${form.id} names no record kind: ${form.recordKind}`);
  return kind;
}

/** 報告案件（report-case）; several where a form is made from several kinds. */
function kindsOf(form: Form): string {
  const kinds = recordKinds.filter(({ kind }) => isFrom(form, kind));
  return kinds.map(({ ja, kind }) => `${ja}（${kind}）`).join("、");
}

function listForms(context: CommandContext, asJson: boolean): void {
  const { language, say } = context;
  if (asJson) {
    const list = forms.map(({ id, names, title, purpose, recordKind }) => ({
      id,
      names,
      title,
      purpose,
      recordKind,
    }));
    context.out(JSON.stringify(list, null, 2));
    return;
  }
  for (const form of forms) {
    context.out(`${form.id}  ${form.names.join("・")}`);
    context.out(`  ${form.purpose[language]}`);
    context.out(`  ${say("記録", "record")}: ${kindsOf(form)}`);
  }
  context.out(say("\n項目の説明: yoshiki forms 様式の名前", "\nFields of one: yoshiki forms <form>"));
}

function explainForm(form: Form, context: CommandContext, asJson: boolean): void {
  const { language, say } = context;
  const kind = kindOf(form);
  const fields = explain(kind.model);
  if (asJson) {
    const { id, names, title, purpose, recordKind } = form;
    context.out(JSON.stringify({ id, names, title, purpose, recordKind, fields }, null, 2));
    return;
  }
  context.out(`${form.names.join("・")}（${form.id}）  ${form.title[language]}`);
  context.out(form.purpose[language]);
  context.out(
    say(
      `\n記録「${kind.ja}」の項目（* は必須。右端はひな形・JSONでの英語名）`,
      `\nFields of the record ${kind.kind} (* = required)`,
    ),
  );
  context.out(fieldsText(fields, language));
}
