import type { ServerResponse } from 'node:http';

/** The live feeds that are open; a test may drop them, keep them out, or let them hang in silence. */
export class Feeds {
  private readonly open_ = new Set<ServerResponse>();
  private sequence = 0;
  private refused = false;
  private readonly beat = setInterval(() => this.tell('heartbeat', { at: new Date().toISOString() }), 3_000).unref();

  open(response: ServerResponse): void {
    if (this.refused) return void response.writeHead(503).end();
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    this.open_.add(response);
    response.on('close', () => this.open_.delete(response));
    this.write(response, 'hello', { revision: 12 });
  }

  tell(name: string, data: unknown): void {
    for (const response of this.open_) this.write(response, name, data);
  }

  /** Cuts every line; no new one is let in until {@link restore}. */
  drop(): void {
    this.refused = true;
    for (const response of this.open_) response.destroy();
    this.open_.clear();
  }

  restore(): void {
    this.refused = false;
  }

  close(): void {
    clearInterval(this.beat);
    this.drop();
  }

  private write(response: ServerResponse, name: string, data: unknown): void {
    response.write(`id: ${++this.sequence}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }
}
