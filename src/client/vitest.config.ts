import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // Each file has servers of its own: side by side they would only slow one another down.
    fileParallelism: false,
  },
});
