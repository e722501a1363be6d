import type { Diagnostic } from "../../../diagnostic/index.ts";

/** Thrown where a file cannot be read on, and caught in `openWorkbook`: deep inside, there is nothing to go on with. */
export class FileFault {
  readonly finding: Diagnostic;
  constructor(finding: Diagnostic) {
    this.finding = finding;
  }
}
