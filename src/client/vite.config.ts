import { defineConfig } from "vite";

/** The client and what it needs in one file, for pages that are built without a bundler. */
export default defineConfig({
  build: {
    outDir: "dist/browser",
    lib: { entry: "lib/index.ts", formats: ["es"], fileName: "leadgrains-client" },
  },
});
