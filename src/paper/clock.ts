/**
 * The run's clock: `--now`, else SOURCE_DATE_EPOCH, else the machine's. It only dates the files' metadata and the
 * blanks of drafts; the dates of papers come from records.
 *
 * @param given 2021-04-05 (midnight UTC) or a full ISO time
 * @returns null when `given` cannot be read
 */
export function clockOf(given: string | undefined, environment: NodeJS.ProcessEnv): Date | null {
  if (given !== undefined) {
    if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?Z?)?$/.test(given)) return null;
    const date = new Date(given.length === 10 ? `${given}T00:00:00Z` : `${given.replace(/Z$/, "")}Z`);
    return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== given.slice(0, 10)
      ? null
      : date;
  }
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && /^\d+$/.test(epoch)) return new Date(Number(epoch) * 1000);
  return new Date();
}
