import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Two kinds of tests: those of our own parts, and those that judge whole papers with programs from outside. */
export default defineConfig({
  test: {
    // Vitest leaves one core free; of two that would be half, and much of a test is waiting for other programs.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: "inside",
          include: ["test/**/*.test.ts"],
          exclude: ["test/outside/**"],
          setupFiles: "test/seed.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "outside",
          include: ["test/outside/**/*.test.ts"],
          globalSetup: "test/outside/setup.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
