import { join, resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { findForm, isFrom } from "../../forms/index.ts";
import { normaliseKey } from "../../notation/index.ts";
import { initWorkbook } from "../../paper/init.ts";
import { recordKinds } from "../../records/kinds/index.ts";
import type { RecordKind } from "../../records/record-kind.ts";
import { unsupportedFields } from "../../records/sheet/index.ts";
import { standsInSheet } from "../../records/workbook/workbook.ts";
import type { CommandContext } from "../context.ts";
import { type ExitCode, exitCode } from "../exit.ts";
import { reportText, shortPath } from "../report.ts";

type Say = CommandContext["say"];

/**
 * The kind of record a name means: the kind's own, or that of a form made from it.
 *
 * @throws InvalidArgumentError: unknown, ambiguous, or a kind whose records do not fit in rows; all list what there is
 */
export function sheetKind(name: string, say: Say): RecordKind {
  const [kind, ...others] = kindsNamed(name);
  const list = named(recordKinds.filter(standsInSheet));
  const choose = say(`Excelで書けるのは ${list}`, `There are workbooks for ${list}`);
  if (kind === undefined)
    throw new InvalidArgumentError(
      say(
        `「${name}」という記録の種類や様式はありません。${choose}`,
        `No kind of record or form "${name}". ${choose}`,
      ),
    );
  if (others.length > 0) {
    const meant = named([kind, ...others]);
    throw new InvalidArgumentError(
      say(`「${name}」は一つに決まりません: ${meant}`, `"${name}" is ambiguous: ${meant}`),
    );
  }
  if (standsInSheet(kind)) return kind;
  throw new InvalidArgumentError(`${refusal(kind, say)}${choose}`);
}

/** Why records of a kind cannot be written one a row, and where they are written instead. */
function refusal(kind: RecordKind, say: Say): string {
  const fields = unsupportedFields(kind).filter(({ required }) => required);
  if (fields.length === 0)
    return say(
      `「${kind.ja}」は団体に1つなので、表ではなくYAMLのファイルに書きます。`,
      `There is one ${kind.kind} per office: write it in YAML. `,
    );
  const names = fields.map(({ headings }) => `「${headings.join("/")}」`).join("");
  return say(
    `「${kind.ja}」は、${names}が1件にいくつもあり1行に収まらないので、YAMLの記録に書きます。`,
    `Records of ${kind.kind} do not fit in one row each (${names} is a list): write them in YAML. `,
  );
}

/** The kind of that name, else those of the forms that may be meant. */
function kindsNamed(name: string): readonly RecordKind[] {
  const key = normaliseKey(name);
  const own = recordKinds.filter((one) => one.kind === key || normaliseKey(one.ja) === key);
  if (own.length > 0) return own;
  const answer = findForm(name);
  const forms = answer.found === "one" ? [answer.form] : answer.found === "several" ? answer.forms : [];
  return recordKinds.filter(({ kind }) => forms.some((form) => isFrom(form, kind)));
}

function named(kinds: readonly RecordKind[]): string {
  return kinds.map((kind) => `${kind.kind}（${kind.ja}）`).join("、");
}

/** @param place a folder or the .xlsx itself; default the working folder */
export async function initSheet(
  kind: RecordKind,
  place: string | undefined,
  context: CommandContext,
): Promise<ExitCode> {
  const { say, language, folder } = context;
  const made = await initWorkbook(kind, fileAt(resolve(folder, place ?? "."), kind));
  if (!made.ok) {
    context.tell(reportText(made.errors, language, folder));
    return exitCode.failed;
  }
  const file = shortPath(made.value, folder);
  context.out(file);
  context.out(
    say(
      `\n次に: Excelで開き、「${kind.ja}」のシートに1行に1件ずつ書いて保存してください（「記入例」と「書き方」のシートが付いています）。\n  yoshiki check ${file}\n  yoshiki render ${file}`,
      `\nNext: open it in Excel, write one record a row and save it (sheets with an example and an explanation are in it), then\n  yoshiki check ${file}\n  yoshiki render ${file}`,
    ),
  );
  return exitCode.ok;
}

function fileAt(place: string, kind: RecordKind): string {
  return /\.xlsx$/i.test(place) ? place : join(place, `${kind.ja}.xlsx`);
}
