import { gzipSync } from "node:zlib";
import type { Plugin, Rollup } from "vite";

/** Prints how much script comes before anything lazy, and fails the build when it is more than allowed. @param allowed KiB, compressed by gzip */
export function budget(allowed: number): Plugin {
  return {
    name: "budget",
    apply: "build",
    writeBundle(_, bundle) {
      const chunks = new Map(Object.values(bundle).filter((file) => file.type === "chunk").map((file) => [file.fileName, file]));
      const bytes = [...first(chunks)].reduce((sum, name) => sum + gzipSync(chunks.get(name)!.code).length, 0);
      const text = `Script before lazy parts: ${(bytes / 1024).toFixed(1)} KiB gzip (at most ${allowed}).`;
      if (bytes > allowed * 1024) this.error(text);
      console.log(text);
    },
  };
}

/** The entry and what it imports at once. */
function first(chunks: ReadonlyMap<string, Rollup.OutputChunk>): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name) || !chunks.has(name)) return;
    found.add(name);
    chunks.get(name)!.imports.forEach(visit);
  };
  for (const chunk of chunks.values()) if (chunk.isEntry) visit(chunk.fileName);
  return found;
}
