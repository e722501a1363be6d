import { defineConfig } from "vitest/config";

/** Two kinds of tests: those of our own parts, and those that judge whole papers with programs from outside. */
export default defineConfig({
  test: {
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
