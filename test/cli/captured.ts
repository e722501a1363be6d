import { afterEach, beforeEach, vi } from "vitest";

/** What a command writes in the present test: nothing of it reaches the terminal. */
export const captured = { out: "", told: "" };

/** Call once in a file or a `describe`: each test then begins with nothing captured. */
export function captureOutput(): void {
  beforeEach(() => {
    captured.out = "";
    captured.told = "";
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      captured.out += String(text);
      return true;
    });
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      captured.told += String(text);
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
}
