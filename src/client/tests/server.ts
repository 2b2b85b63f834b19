import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createClient } from "../lib/index.ts";
import type { Client, ClientOptions } from "../lib/index.ts";

const token = "bootstrap-token-of-the-client-tests";

/** The real server as a process of its own, on a free port, with an empty store in a folder of its own. */
export class Server {
  private constructor(private readonly process: ChildProcess, private readonly folder: string, readonly address: string) {}

  static readonly token = token;

  static async start(...settings: string[]): Promise<Server> {
    const folder = await mkdtemp(join(tmpdir(), "leadgrains-client-"));
    const server = spawn("dotnet", [
      await program(), "--urls=http://127.0.0.1:0", `--LeadGrains:DataDirectory=${folder}`, `--LeadGrains:BootstrapToken=${token}`, "--LeadGrains:Cluster:SiloPort=0",
      "--Serilog:MinimumLevel:Default=Warning", "--Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime=Information", ...settings,
    ], { stdio: ["ignore", "pipe", "inherit"] });
    const said: string[] = [];
    for await (const line of createInterface(server.stdout)) {
      said.push(line);
      const address = /Now listening on: "?(http:[^"\s]+)/.exec(line)?.[1];
      if (!address) continue;
      server.stdout.resume();
      return new Server(server, folder, address);
    }
    throw new Error(`the server ended at start:\n${said.join("\n")}`);
  }

  client(options: Partial<Omit<ClientOptions, "token" | "session">> & { token?: string } = {}): Client {
    return createClient({ server: this.address, token, ...options });
  }

  /** Loads the invented company that comes with the server. */
  async demo(): Promise<void> {
    const loading = spawn("dotnet", [await program(), "demo", "--server", this.address, "--token", token], { stdio: "ignore" });
    const [code] = await once(loading, "exit");
    if (code !== 0) throw new Error(`the demo ended with ${code}`);
  }

  async stop(): Promise<void> {
    const ended = once(this.process, "exit");
    this.process.kill("SIGKILL");
    await ended;
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The one named by the environment, else the one that was built last. */
async function program(): Promise<string> {
  const named = process.env["LEADGRAINS_SERVER_DLL"];
  if (named) return named;
  const built = await Promise.all(["Release", "Debug"].map(async (configuration) => {
    const path = fileURLToPath(new URL(`../../LeadGrains.Server/bin/${configuration}/net10.0/LeadGrains.Server.dll`, import.meta.url));
    return { path, at: await stat(path).then((file) => file.mtimeMs, () => 0) };
  }));
  const latest = built.reduce((one, other) => (other.at > one.at ? other : one));
  if (latest.at === 0) throw new Error("build the server first: dotnet build src/LeadGrains.Server");
  return latest.path;
}
