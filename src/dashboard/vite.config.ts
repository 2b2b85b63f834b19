import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { budget } from "./build/budget.ts";
import { compress } from "./build/compress.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react(), budget(250), compress()],
  resolve: {
    alias: {
      "leadgrains-client": here("../client/lib/index.ts"),
      // What the client needs is installed here once.
      "@microsoft/signalr": here("node_modules/@microsoft/signalr"),
    },
  },
  build: {
    target: "es2022",
    // Data addresses would need another policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: { "^/(api|sign-in|sign-out)": "http://127.0.0.1:5080", "/hubs": { target: "http://127.0.0.1:5080", ws: true } },
  },
});
