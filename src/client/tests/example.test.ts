import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { Server } from "./server.ts";

const run = promisify(execFile);
const folder = new URL("../", import.meta.url);
const node = (...args: string[]) => run(process.execPath, args, { cwd: fileURLToPath(folder), env: { ...process.env, ...variables } });
const variables: Record<string, string> = {};

test("the example of the API guide runs as it stands, in plain Node", async () => {
  const guide = await readFile(new URL("../../docs/api.md", folder), "utf8");
  const example = /```js\r?\n(import \{ createClient \}[^]*?)```/.exec(guide)![1]!;
  await node("node_modules/typescript/bin/tsc", "-p", "tsconfig.json");
  await writeFile(new URL("dist/example.js", folder), example);
  const server = await Server.start();
  Object.assign(variables, { LEADGRAINS_SERVER: server.address, LEADGRAINS_TOKEN: Server.token });
  const { stdout } = await node("dist/example.js");
  await server.stop();
  expect(stdout).toBe("Prospect\n");
});
