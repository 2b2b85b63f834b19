import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import type { ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import type { Change } from "../lib/index.ts";
import { Server } from "./server.ts";

const root = new URL("../../../tests/", import.meta.url);
const read = async (path: string) => JSON.parse(await readFile(new URL(path, root), "utf8"));

const document = await read("LeadGrains.Server.Tests/Http/asyncapi.approved.json");
const samples: { Type: string; Shown: object }[] = await read("LeadGrains.Storage.Tests/Samples/events.approved.json");

/** Checks what is written against the document's schemas; fields that these don't name are mistakes too. */
function checker(): (schema: string, value: unknown) => string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat("int64", true).addSchema(closed(document) as object, "document");
  return (schema, value) => {
    const check = ajv.getSchema(`document#/components/schemas/${schema}`) as ValidateFunction;
    return check(value) ? [] : (check.errors ?? []).map((error) => `${schema}${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  };
}

/** The same with every shape closed, but those that are parts of one. */
function closed(node: unknown, open = false): unknown {
  if (Array.isArray(node)) return node.map((item) => closed(item));
  if (typeof node !== "object" || node === null) return node;
  const fields = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, closed(value, name === "allOf" || name === "ChangeHead")]));
  if (Array.isArray((node as { allOf?: object[] }).allOf)) return { allOf: (node as { allOf: object[] }).allOf };
  return "properties" in fields && !open && !("additionalProperties" in fields) ? { ...fields, additionalProperties: false } : fields;
}

describe("the AsyncAPI document", () => {
  test("is one, by AsyncAPI's own schema", () => {
    const schema = createRequire(import.meta.url)("@asyncapi/specs/schemas/3.0.0.json");
    const ajv = new Ajv({ strict: false, validateFormats: false, meta: false, validateSchema: false });
    const check = ajv.compile(schema);
    expect(check(document) ? [] : check.errors).toEqual([]);
    expect(check({ ...document, channels: { hub: { address: 5 } } })).toBe(false);
  });

  test("says of every field what it is", () => {
    const vague: string[] = [];
    const look = (node: Record<string, unknown>, path: string) => {
      if (!["type", "enum", "const", "$ref", "anyOf", "allOf", "oneOf"].some((word) => word in node)) vague.push(path);
      if (String(node["type"]).includes("array") && !("items" in node)) vague.push(`${path}[]`);
      for (const [name, one] of Object.entries(node["properties"] ?? {})) look(one, `${path}.${name}`);
      if (node["items"]) look(node["items"] as Record<string, unknown>, `${path}[]`);
    };
    for (const [name, schema] of Object.entries<Record<string, unknown>>(document.components.schemas)) look(schema, name);
    expect(vague).toEqual([]);
  });

  test("fits a sample of every event", () => {
    const check = checker();
    expect(samples.length).toBe(Object.keys(document.channels.stream.messages).length - 1);
    for (const { Type, Shown } of samples) {
      const type = Type.replace(/\.v\d+$/, "");
      expect(check(type, type === "playbook.changed" ? {} : Shown)).toEqual([]);
    }
    expect(check("lead.won", { reason: 5 })).not.toEqual([]);
    expect(check("lead.won", { invented: true })).not.toEqual([]);
  });

  test("fits what a server tells", async () => {
    const server = await Server.start();
    const client = server.client();
    await server.demo();
    const changes: Change[] = [];
    const { position } = await client.get("/leads", { query: { limit: 1 } });
    for (let after = 0; after < position.asOf;) {
      const { body } = await client.get("/changes", { query: { after, limit: 1000 } });
      changes.push(...body.changes);
      after = body.next;
    }
    const check = checker();
    const mistakes = changes.flatMap((change) => [...check("Change", change).slice(0, 1), ...check("ChangeHead", change), ...check(change.type, change.data)]);
    await server.stop();
    expect(mistakes.slice(0, 5)).toEqual([]);
    expect(new Set(changes.map((change) => change.type)).size).toBeGreaterThan(20);
  });
});
