/** Exit codes of the command line. */
export const exitCode = {
  ok: 0,
  /** Wrong arguments. */
  usage: 1,
  /** Wrong records, templates or profile: nothing was written. */
  input: 2,
  /** The work itself failed: disk full, file open elsewhere. */
  failed: 3,
  /** --continue-on-error: some papers were written. */
  partial: 4,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
