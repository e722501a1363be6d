import { type Diagnostic, diagnose } from "../diagnostic/index.ts";

/**
 * A disk's fault as a finding.
 *
 * @throws what is no fault of the disk: our own mistakes keep their stack
 */
export function cannotWrite(file: string, fault: unknown): Diagnostic {
  if (!isDiskFault(fault)) throw fault;
  const { code } = fault;
  if (code === "EBUSY" || code === "EPERM" || code === "EACCES")
    return diagnose("file/in-use", { file }, { file });
  return diagnose("file/no-room", { file, reason: code }, { file });
}

/** Whether the system refused something: all but our own mistakes, of which Node gives some a code as well. */
export function isDiskFault(fault: unknown): fault is Error & { readonly code: string } {
  const isCoded = fault instanceof Error && "code" in fault && typeof fault.code === "string";
  return isCoded && "syscall" in fault;
}
