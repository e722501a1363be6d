import { type Code, type DiagnoseParams, type Diagnostic, diagnose } from "../diagnostic/index.ts";

export type SignCode = Extract<Code, `sign/${string}`>;

/** Told inside of this folder when something from outside is not as it should be; the border makes a finding of it. */
export class SignFault<C extends SignCode = SignCode> extends Error {
  readonly code: C;
  readonly params: DiagnoseParams<C>;

  constructor(code: C, params: DiagnoseParams<C>) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/**
 * Structure that contradicts itself, whatever it came in: who reads it says what it was.
 * @see Malformed is caught where a file, a key or an answer is opened, and told with that one's name
 */
export class Malformed extends Error {
  /** The format's own word, for support. */
  readonly part: string;

  constructor(part: string) {
    super(`malformed ${part}`);
    this.part = part;
  }
}

/** The finding of a fault. @throws whatever else it is: our own mistakes */
export function findingOf(fault: unknown): Diagnostic {
  if (!(fault instanceof SignFault)) throw fault;
  return diagnose(fault.code, fault.params);
}
