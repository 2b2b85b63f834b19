import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";

/** A line to a server that can be cut (connections break), and frozen (they stand, but nothing passes any more). */
export class Wire {
  private readonly open = new Set<Socket>();
  private down = false;
  /** Connections that were made so far. */
  made = 0;

  private constructor(private readonly listener: Server) {}

  static async to(address: string): Promise<Wire> {
    const { hostname, port } = new URL(address);
    const listener = createServer();
    const wire = new Wire(listener);
    listener.on("connection", (near) => wire.carry(near, connect(Number(port), hostname)));
    listener.listen(0, "127.0.0.1");
    await once(listener, "listening");
    return wire;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.listener.address() as AddressInfo).port}`;
  }

  /** Breaks all connections; those to come too, until it is mended. */
  cut(): void {
    this.down = true;
    this.breakAll();
  }

  mend(): void {
    this.down = false;
  }

  /** Breaks what is open now. */
  breakAll(): void {
    for (const socket of this.open) socket.resetAndDestroy();
  }

  /** Lets nothing more through on what is open now. */
  freeze(): void {
    for (const socket of this.open) {
      socket.unpipe();
      socket.pause();
    }
  }

  async close(): Promise<void> {
    this.cut();
    this.listener.close();
    await once(this.listener, "close");
  }

  private carry(near: Socket, far: Socket): void {
    this.made += 1;
    for (const [one, other] of [[near, far], [far, near]] as const) {
      this.open.add(one);
      one.on("error", () => {});
      one.on("close", () => {
        this.open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
    if (this.down) near.resetAndDestroy();
  }
}
