import { type Diagnostic, diagnose } from "../diagnostic/index.ts";

/**
 * A disk's fault as a finding.
 *
 * @throws what is no fault of the disk: our own mistakes keep their stack
 */
export function cannotWrite(file: string, fault: unknown): Diagnostic {
  if (!(fault instanceof Error) || !("code" in fault)) throw fault;
  const code = String(fault.code);
  if (code === "EBUSY" || code === "EPERM" || code === "EACCES")
    return diagnose("file/in-use", { file }, { file });
  return diagnose("file/no-room", { file, reason: code }, { file });
}
