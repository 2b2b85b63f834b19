/**
 * Writes the client's types from the approved documents. It lies in a folder of its own because the generator needs an older TypeScript.
 *
 *   node generate.js           writes lib/generated
 *   node generate.js --check   fails when what it would write is not what is there
 */
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const prefix = "/api/v1";
const documents = new URL("../../../tests/LeadGrains.Server.Tests/Http/", import.meta.url);
const generated = new URL("../lib/generated/", import.meta.url);
const notice = "// Made by types/generate.js from the server's documents. Not to be edited.\n\n";

const read = async (name) => JSON.parse(await readFile(new URL(name, documents), "utf8"));

/** What the client asks for: the API's paths without their prefix, and answers that are no problems. */
function ours(document) {
  const paths = {};
  for (const [path, operations] of Object.entries(document.paths)) {
    if (!path.startsWith(prefix)) continue;
    paths[path.slice(prefix.length)] = Object.fromEntries(Object.entries(operations).map(([method, operation]) => [method, {
      ...operation,
      parameters: operation.parameters?.filter((one) => one.in !== "header"),
      responses: Object.fromEntries(Object.entries(operation.responses).filter(([status]) => status.startsWith("2"))),
    }]));
  }
  return { ...document, paths };
}

/** The live document's shapes, as far as the generator needs a document around them. */
function live({ components: { schemas } }) {
  const { Change: { discriminator, ...change }, ...others } = schemas;
  return { openapi: "3.1.0", info: { title: "live", version: "v1" }, paths: {}, components: { schemas: { Change: change, ...others } } };
}

/** Reads that wait for a position when they are given one. (The feed's `after` says where to begin.) */
function waitingReads({ paths }) {
  const waiting = Object.keys(paths).filter((path) => !path.startsWith("/changes") && paths[path].get?.parameters?.some((one) => one.name === "after"));
  return `${notice}/** The reads that take \`after=<seq>\` and wait for that position. */\nexport const waitingReads: ReadonlySet<string> = new Set([\n${waiting.map((path) => `  "${path}",\n`).join("")}]);\n`;
}

async function write(name, text) {
  const file = new URL(name, generated);
  if (!process.argv.includes("--check")) return writeFile(file, text);
  const there = await readFile(file, "utf8").catch(() => "");
  if (there.replaceAll("\r\n", "\n") !== text) {
    console.error(`lib/generated/${name} is not what the approved document says: npm run generate`);
    process.exitCode = 1;
  }
}

const api = ours(await read("openapi.approved.json"));
await write("openapi.ts", notice + astToString(await openapiTS(api, { silent: true })));
await write("asyncapi.ts", notice + astToString(await openapiTS(live(await read("asyncapi.approved.json")), { silent: true })));
await write("waiting-reads.ts", waitingReads(api));
