import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Argument, Command, CommanderError } from "commander";
import type { Language } from "../diagnostic/index.ts";
import { packageFolder } from "../paper/office.ts";
import { addChanges } from "./commands/changes.ts";
import { addCheck } from "./commands/check.ts";
import { addExplain } from "./commands/explain.ts";
import { addForms } from "./commands/forms.ts";
import { addImport } from "./commands/import.ts";
import { addInit } from "./commands/init.ts";
import { addPacket } from "./commands/packet.ts";
import { addPreview } from "./commands/preview.ts";
import { addRender } from "./commands/render.ts";
import { addSchema } from "./commands/schema.ts";
import { addSign } from "./commands/sign.ts";
import { addVerify } from "./commands/verify.ts";
import { CommandContext } from "./context.ts";
import { type ExitCode, exitCode } from "./exit.ts";
import { languageOption } from "./options.ts";
import { usageMessage } from "./usage.ts";
import { languageOf } from "./words.ts";

/**
 * Runs the command line.
 *
 * @param args what was typed after the program's name
 * @returns the exit code: 0 ok · 1 usage · 2 invalid input · 3 failed · 4 partial · 130 interrupted
 * @throws our own mistakes only: bad input and bad disks become messages
 */
export async function run(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<ExitCode> {
  const context = new CommandContext(languageOf(args, environment), environment);
  let code: ExitCode = exitCode.ok;
  const program = programOf(context, (given) => {
    code = given;
  });
  try {
    await program.parseAsync(["node", "yoshiki", ...args]);
  } catch (fault) {
    if (!(fault instanceof CommanderError)) throw fault;
    if (fault.exitCode === 0) return exitCode.ok;
    if (fault.code !== "commander.help") context.tell(usageMessage(fault, context.say));
    return exitCode.usage;
  }
  return code;
}

function programOf(context: CommandContext, exit: (code: ExitCode) => void): Command {
  const { say, language } = context;
  const program = new Command("yoshiki");
  program
    .description(
      say(
        "様式: 一度書いた記録から、審議会などに出す文書と会議資料一式をPDFとWordで作ります。",
        "Yoshiki: official papers from records written once, as PDF and as Word.",
      ),
    )
    .version(versionText(), "-V, --version", say("版を表示する", "print the version"))
    .addOption(languageOption(context))
    .addHelpText("after", closing(language))
    .helpCommand("help [command]", say("使い方を表示する", "print help for a command"));
  addRender(program, context, exit);
  addPacket(program, context, exit);
  addPreview(program, context, exit);
  addCheck(program, context, exit);
  addChanges(program, context, exit);
  addExplain(program, context, exit);
  addForms(program, context, exit);
  addSchema(program, context, exit);
  addInit(program, context, exit);
  addImport(program, context, exit);
  addSign(program, context, exit);
  addVerify(program, context, exit);
  for (const command of [program, ...program.commands]) settle(command, context);
  return program;
}

/** Japanese headings, faults thrown instead of printed, `--lang` and `-h` on every command. */
function settle(command: Command, context: CommandContext): void {
  const { say, language } = context;
  const titles: Readonly<Record<string, string>> = {
    "Usage:": "使い方:",
    "Options:": "オプション:",
    "Commands:": "コマンド:",
    "Arguments:": "引数:",
  };
  const placeholders = (usage: string): string =>
    language === "ja" ? usage.replace("[options]", "[オプション]").replace("[command]", "[コマンド]") : usage;
  command
    .helpOption("-h, --help", say("この説明を表示する", "print this help"))
    .configureHelp({
      styleTitle: (title) => (language === "ja" ? (titles[title] ?? title) : title),
      styleUsage: placeholders,
      subcommandTerm: (one) => [one.name(), ...one.registeredArguments.map(argumentTerm)].join(" "),
      // Defaults are told in our own words.
      optionDescription: (option) => option.description,
    })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  if (command.parent !== null) command.addOption(languageOption(context));
}

/** <paths...> · [form] */
function argumentTerm(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function closing(language: Language): string {
  return language === "ja"
    ? `
はじめに:
  yoshiki init 会議室            作業フォルダーを作る
  yoshiki forms                  作れる様式を見る
  yoshiki preview 会議室         画面で入力しながら紙面を見る
  yoshiki check 会議室           記録を検査する
  yoshiki render 会議室          PDFとWordを作る
  yoshiki packet 会議室/meetings/第106回.yaml   会議資料一式を作る
  yoshiki check 既存/*.docx      よそで作った文書どうしの食い違いを調べる

終了コード: 0 できた ・ 1 使い方の誤り ・ 2 記録などの誤り ・ 3 書き出せない ・ 4 一部だけできた ・ 130 途中で止めた`
    : `
Start with:
  yoshiki init office            make a working folder
  yoshiki forms                  list the forms
  yoshiki preview office         fill in records beside their pages
  yoshiki check office           check records
  yoshiki render office          make PDF and Word
  yoshiki packet office/meetings/第106回.yaml   make a meeting's packet
  yoshiki check old/*.docx       find where papers typed elsewhere contradict each other

Exit codes: 0 ok · 1 usage · 2 invalid input · 3 failed · 4 partial · 130 interrupted`;
}

function versionText(): string {
  const read = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as { version: string };
  return read.version;
}
