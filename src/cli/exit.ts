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
  /** Ctrl-C: as shells count it. The next run goes on where this one ended. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
