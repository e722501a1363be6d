import type { Language } from "../diagnostic/index.ts";

/** Picks one language of a pair. */
export type Say = (ja: string, en: string) => string;

/**
 * The language of messages: `--lang`, else YOSHIKI_LANG, else Japanese. Looked up before the arguments are parsed,
 * because help and usage errors need it too.
 */
export function languageOf(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const index = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const given = index < 0 ? undefined : (args[index]?.split("=")[1] ?? args[index + 1]);
  return (given ?? environment.YOSHIKI_LANG) === "en" ? "en" : "ja";
}

export function sayIn(language: Language): Say {
  return (ja, en) => (language === "ja" ? ja : en);
}
