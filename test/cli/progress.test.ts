import { describe, expect, it } from "vitest";
import { type ProgressOptions, progressOn } from "../../src/cli/progress.ts";

/** A stream that keeps what is written, and a clock that goes when told. */
function watched(isTTY: boolean, options: ProgressOptions = {}) {
  const written: string[] = [];
  const time = { ms: 0 };
  const stream = { isTTY, columns: 100, write: (text: string) => written.push(text) };
  const clock = (): number => time.ms;
  return {
    written,
    time,
    progress: progressOn(stream as unknown as NodeJS.WriteStream, { clock, ...options }),
  };
}

describe("progress", () => {
  it("shows rate and remaining time once they can be told", () => {
    const { written, time, progress } = watched(true);
    progress.step(10, 100, "様式4");
    expect(written.at(-1)).toBe("\r\x1b[K[##----------------------] 10/100 様式4");
    time.ms = 2000;
    progress.step(40, 100, "様式4");
    expect(written.at(-1)).toContain("40/100 20件/秒 残り約3秒 様式4");
    progress.step(41, 100, "様式4");
    expect(written).toHaveLength(2);
  });

  it("tells long times in minutes, low rates with a decimal", () => {
    const { written, time, progress } = watched(true, { say: (_, en) => en });
    progress.step(0, 1000, "");
    time.ms = 10_000;
    progress.step(15, 1000, "");
    expect(written.at(-1)).toContain("15/1000 1.5/s, 11 min left");
  });

  it("writes a line now and then where there is no terminal, none in a short run", () => {
    const { written, time, progress } = watched(false);
    for (let done = 1; done <= 100; done++) {
      time.ms += 200;
      progress.step(done, 100, "様式4");
    }
    progress.end();
    expect(written).toEqual([
      "100件中25件 5.0件/秒 残り約15秒\n",
      "100件中50件 5.0件/秒 残り約10秒\n",
      "100件中75件 5.0件/秒 残り約5秒\n",
    ]);
    const short = watched(false);
    for (let done = 1; done <= 100; done++) short.progress.step(done, 100, "様式4");
    expect(short.written).toEqual([]);
  });

  it("writes events for programs, the last one in any case", () => {
    const { written, time, progress } = watched(true, { asJson: true });
    progress.step(1, 4, "a");
    progress.step(2, 4, "b");
    time.ms = 2000;
    progress.step(4, 4, "");
    expect(written.map((line) => JSON.parse(line) as unknown)).toEqual([
      { event: "progress", done: 1, total: 4, name: "a", rate: null, secondsLeft: null },
      { event: "progress", done: 4, total: 4, name: "", rate: 2, secondsLeft: 0 },
    ]);
  });
});
