import type { Language } from "../diagnostic/index.ts";
import { type Say, sayIn } from "./words.ts";

/** What every command is given: the language, and where it may write. */
export class CommandContext {
  readonly language: Language;
  readonly say: Say;
  readonly environment: NodeJS.ProcessEnv;
  readonly folder = process.cwd();

  constructor(language: Language, environment: NodeJS.ProcessEnv) {
    this.language = language;
    this.say = sayIn(language);
    this.environment = environment;
  }

  /** Results: standard output. */
  out(text: string): void {
    process.stdout.write(`${text}\n`);
  }

  /** Findings and progress: standard error, so that results can be piped. */
  tell(text: string): void {
    if (text !== "") process.stderr.write(`${text}\n`);
  }
}
