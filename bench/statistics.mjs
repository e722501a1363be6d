export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median with its range over the rounds. */
export function summary(values) {
  return {
    median: median(values),
    min: Math.min(...values),
    max: Math.max(...values),
    rounds: values.length,
  };
}

/** Ours to theirs, round by round: what drifts in the machine drifts in both and falls out. */
export function ratio(ours, theirs) {
  return summary(ours.map((value, round) => value / theirs[round]));
}
