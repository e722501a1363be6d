import { resolve } from "node:path";
import type { Version } from "../changes/index.ts";
import { diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";

/** A paper as Word has it. */
const WORD = /\.(?:docx|docm)$/iu;

/** A Word file as the version of a record it says; any other name as it is, for who reads versions. */
export async function versionNamed(name: string, folder: string): Promise<Outcome<Version | string>> {
  return WORD.test(name) ? await typedVersion(name, folder) : succeed(name);
}

/** What `yoshiki import` makes of one paper. Values it is not sure of are as the paper has them. */
async function typedVersion(name: string, folder: string): Promise<Outcome<Version>> {
  // No other comparison needs these.
  const [{ readExistingPapers }, { importRecords }, { matters }, { readRecordText }, { recordKinds }] =
    await Promise.all([
      import("../packet/existing.ts"),
      import("../intake/record/index.ts"),
      import("../check/index.ts"),
      import("../records/read.ts"),
      import("../records/kinds/index.ts"),
    ]);
  const { papers, findings } = await readExistingPapers([resolve(folder, name)]);
  if (findings.some(({ severity }) => severity === "error")) return fail(findings);
  const records = importRecords(papers, matters(papers));
  const [only] = records;
  if (only === undefined || records.length > 1) {
    const kinds = records.map(({ kind }) => kind.ja).join("、");
    return fail([
      diagnose("changes/several-papers", { name, count: String(records.length), kinds }, { file: name }),
    ]);
  }
  const read = readRecordText(only.yaml, name, "yaml", { kinds: recordKinds });
  if (read.ok) return succeed({ record: read.value, text: only.yaml, file: null });
  const lacking = [...new Set(read.errors.map(({ message }) => message.ja))].slice(0, 3).join("、");
  return fail([diagnose("changes/paper-incomplete", { name, lacking }, { file: name })]);
}
