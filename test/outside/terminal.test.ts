import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { p12 } from "../sign/keys.ts";
import { mayor } from "../sign/signed.ts";
import { smallPdf } from "../sign/small-pdf.ts";
import { fixtures, repository } from "./rendered.ts";

const hasTerminals = spawnSync("python3", ["-c", "import pty, termios"]).status === 0;
const what = `the password at a terminal${hasTerminals ? "" : ": skipped, python3 is missing"}`;
const PROMPT = "（表示されません）: ";

interface Shown {
  readonly shown: string;
  readonly code: number;
  /** Whether what is typed was shown again when the program had ended. */
  readonly echo: boolean;
}

describe.skipIf(!hasTerminals)(what, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "yoshiki-terminal-"));
    writeFileSync(join(folder, "答申.pdf"), smallPdf());
    writeFileSync(join(folder, "市長.p12"), p12(mayor.key, [mayor.certificate], "ひみつ123"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function typed(args: readonly string[], texts: readonly string[]): Shown {
    const command = [process.execPath, inject("commandLine"), ...args];
    const { stdout, stderr } = spawnSync("python3", [join(repository, "test/tools/terminal.py")], {
      cwd: folder,
      input: JSON.stringify({ command, prompt: PROMPT, typed: texts }),
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C.UTF-8", YOSHIKI_P12_PASSWORD: undefined },
    });
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout) as Shown;
  }
  const sign = (...texts: readonly string[]): Shown =>
    typed(["sign", "答申.pdf", "--p12", "市長.p12", "--now", "2026-04-01"], texts);

  it("is asked for without showing it; what was mistyped can be taken back", () => {
    const { shown, code } = sign("ひみつ12x\u007f3\r");
    expect([code, shown]).toEqual([0, expect.stringContaining("署名しました: 答申_署名済.pdf")]);
    expect(shown).not.toMatch(/ひ|み|つ12/);
    expect(existsSync(join(folder, "答申_署名済.pdf"))).toBe(true);
  });

  it("is asked for again when it is wrong, and is told after the third time", () => {
    const second = sign("まちがい\r", "ひみつ123\r");
    expect([second.code, second.shown.split(PROMPT).length - 1]).toEqual([0, 2]);
    expect(second.shown).toContain("パスワードが違います。もう一度入力してください。");
    rmSync(join(folder, "答申_署名済.pdf"));
    const never = sign("a\r", "b\r", "c\r", "ひみつ123\r");
    expect([never.code, never.shown.split(PROMPT).length - 1]).toEqual([2, 3]);
    expect(never.shown).toContain("sign/wrong-password");
    expect(readdirSync(folder).sort()).toEqual(["市長.p12", "答申.pdf"]);
  });

  it("Ctrl-C at the prompt leaves nothing, and a terminal that shows what is typed", () => {
    const { code, shown, echo } = sign("ひみつ\u0003");
    expect(echo).toBe(true);
    expect([code, shown.replaceAll(/\s/g, "")]).toEqual([130, expect.stringMatching(/表示されません）:$/)]);
    expect(readdirSync(folder).sort()).toEqual(["市長.p12", "答申.pdf"]);
  });

  it("is asked for once by a run that makes and signs, before it begins", () => {
    const root = join(folder, "office");
    cpSync(join(fixtures, "office"), root, { recursive: true, filter: (path) => !path.includes(".yoshiki") });
    const record = join(root, "cases/call-recording.yaml");
    const args = ["render", record, "--to", "pdf", "--now", "2026-04-01", "--sign-p12", "市長.p12"];
    const stopped = typed(args, ["\u0003"]);
    expect([stopped.code, existsSync(join(root, "out"))]).toEqual([130, false]);
    const { code, shown } = typed(args, ["ひみつ123\r"]);
    expect([code, shown.split(PROMPT).length - 1]).toEqual([0, 1]);
    expect(shown).toContain("署名済（B-B）");
    expect(shown).not.toContain("ひみつ");
  });
});
