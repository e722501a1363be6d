import { type Command, InvalidArgumentError } from "commander";
import { normaliseKey } from "../../notation/index.ts";
import { jsonSchemaOf } from "../../records/json-schema.ts";
import { recordKinds } from "../../records/kinds/index.ts";
import type { RecordKind } from "../../records/record-kind.ts";
import type { CommandContext } from "../context.ts";
import { type ExitCode, exitCode } from "../exit.ts";

/** yoshiki schema: the JSON Schema that lets an editor complete and check records. */
export function addSchema(program: Command, context: CommandContext, exit: (code: ExitCode) => void): void {
  const { say } = context;
  program
    .command("schema")
    .summary(
      say("記録のJSON Schemaを出す（エディターの入力補助用）", "print the JSON Schema of a record kind"),
    )
    .description(
      say(
        "記録の種類のJSON Schemaを標準出力に出します。ファイルに保存し、YAMLの1行目に\n  # yaml-language-server: $schema=ファイル名\nと書くと、エディターが項目を補い、誤りを示します。",
        "Prints the JSON Schema (Japanese keys), so that an editor completes and checks YAML.",
      ),
    )
    .argument("<kind>", say("記録の種類。例: report-case、報告案件", "record kind"), (name) =>
      kindNamed(name, context),
    )
    .action((kind: RecordKind) => {
      context.out(JSON.stringify(jsonSchemaOf(kind), null, 2));
      exit(exitCode.ok);
    });
}

/** @throws InvalidArgumentError listing the kinds there are */
export function kindNamed(name: string, { say }: CommandContext): RecordKind {
  const key = normaliseKey(name);
  const kind = recordKinds.find((one) => one.kind === key || normaliseKey(one.ja) === key);
  if (kind !== undefined) return kind;
  const list = recordKinds.map((one) => `${one.kind}（${one.ja}）`).join("、");
  throw new InvalidArgumentError(
    say(
      `「${name}」という記録の種類はありません。あるのは ${list}`,
      `No record kind "${name}". There are: ${list}`,
    ),
  );
}
