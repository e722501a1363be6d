import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./rendered.ts";

/** What veraPDF says of one file and one standard. */
export interface Judged {
  readonly file: string;
  /** 2a, ua1 … */
  readonly flavour: string;
  readonly compliant: boolean;
  /** Rules that failed, each with the first place. */
  readonly failed: readonly string[];
}

const home = join(repository, "test", "verapdf");

/** veraPDF, with the libraries Maven has found for it. */
export class Vera {
  readonly #classpath: string;

  private constructor(classpath: string) {
    this.#classpath = classpath;
  }

  /** A word where it cannot be had: Maven or Java are not there, or there is no network and nothing was kept. */
  static open(): Vera | string {
    const lacking = ["mvn", "java"].filter((name) => spawnSync(name, ["-version"]).error !== undefined);
    if (lacking.length > 0) return `${lacking.join(" and ")} is missing`;
    const folder = join(repository, "node_modules", ".cache", "verapdf");
    const file = join(folder, "classpath.txt");
    const known = existsSync(file) ? readFileSync(file, "utf8") : "";
    if (known !== "" && known.split(":").every((jar) => existsSync(jar))) return new Vera(known);
    mkdirSync(folder, { recursive: true });
    const args = ["-q", "-B", "-f", join(home, "pom.xml"), "dependency:build-classpath"];
    const { status } = spawnSync("mvn", [...args, `-Dmdep.outputFile=${file}`], { timeout: 300_000 });
    return status === 0 ? new Vera(readFileSync(file, "utf8")) : "Maven cannot reach veraPDF's libraries";
  }

  /** Judges many files in one process, each by every standard. */
  judge(files: readonly string[], flavours: readonly string[]): readonly Judged[] {
    const { status, stdout, stderr } = spawnSync(
      "java",
      [
        "-cp",
        this.#classpath,
        "-Dfile.encoding=UTF-8",
        "-Dsun.jnu.encoding=UTF-8",
        join(home, "Validate.java"),
      ],
      {
        input: files.map((file) => `${flavours.join(",")}\t${file}\n`).join(""),
        encoding: "utf8",
        env: { ...process.env, LC_ALL: "C.UTF-8" },
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    if (status !== 0) throw new Error(`veraPDF: ${stderr}`);
    const judged = stdout.split("\n").filter((line) => line !== "");
    return judged.map((line) => JSON.parse(line) as Judged);
  }
}
