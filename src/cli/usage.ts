import type { CommanderError } from "commander";
import type { Say } from "./words.ts";

/** What the arguments of the commands are called in sentences. */
const argumentNames: Readonly<Record<string, string>> = {
  paths: "記録のファイルかフォルダー",
  file: "記録のファイル",
  pdf: "PDFのファイル",
  kind: "記録の種類",
  folder: "フォルダー",
};

/** Wrong arguments in the user's language. The argument parser speaks English only; its code and names are kept. */
export function usageMessage(fault: CommanderError, say: Say): string {
  const english = fault.message.replace(/^error: /, "");
  const named = /'([^']*)'/.exec(english)?.[1] ?? "";
  const japanese: Readonly<Record<string, string>> = {
    "commander.unknownOption": `「${named}」というオプションはありません。`,
    "commander.unknownCommand": `「${named}」というコマンドはありません。`,
    "commander.missingArgument": `${argumentNames[named] ?? named}を指定してください。`,
    "commander.missingMandatoryOptionValue": `オプション「${named}」を指定してください。`,
    "commander.optionMissingArgument": `オプション「${named}」に値がありません。`,
    "commander.excessArguments": "引数が多すぎます。",
    "commander.invalidArgument": invalid(english, named),
  };
  const meant = /Did you mean (.+?)\?/.exec(english)?.[1];
  const first = say(japanese[fault.code] ?? english, english.split("\n")[0] ?? english);
  const second = meant === undefined ? "" : say(`もしかして: ${meant}`, "");
  const help = say("使い方は「yoshiki --help」で見られます。", "See `yoshiki --help`.");
  return [`${say("誤り", "error")}  ${first}`, second, `  ${help}`].filter((line) => line !== "").join("\n");
}

/** `option '…' argument '…' is invalid. <our own words>`, `… is invalid for argument '…'. <our own words>` */
function invalid(english: string, named: string): string {
  const ours = /is invalid(?: for argument '[^']*')?\. ([\s\S]*)$/.exec(english)?.[1];
  return ours === undefined || ours.startsWith("Allowed choices")
    ? `「${named}」の値が正しくありません。${choices(ours)}`
    : ours;
}

/** `Allowed choices are a, b.` */
function choices(english: string | undefined): string {
  const list = /^Allowed choices are (.*)\.$/.exec(english ?? "")?.[1];
  return list === undefined ? "" : `選べるのは ${list.replaceAll(", ", "・")} です。`;
}
