import type { ServerResponse } from 'node:http';
import type { Server } from 'node:net';

/** A server that this machine alone can reach. */
export interface RunningServer {
  /** With a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

/** A server of http or https. */
interface ClosableServer extends Server {
  closeAllConnections(): void;
}

export const LOOPBACK = '127.0.0.1';

/** Waits until the server listens on the loopback address; fails where the port cannot be had. */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, LOOPBACK, () => {
      server.off('error', failed);
      done();
    });
  });
}

/** Whether `listen` failed because another program has the port, or the system keeps it. */
export function isTaken(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return error.code === 'EADDRINUSE' || error.code === 'EACCES';
}

/** A server that listens, under the name by which it is opened. */
export function running(server: ClosableServer, scheme: 'http' | 'https', host: string): RunningServer {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return { address: `${scheme}://${host}:${bound.port}/`, close: () => close(server) };
}

function close(server: ClosableServer): Promise<void> {
  return new Promise((done) => {
    server.closeAllConnections();
    server.close(() => done());
  });
}

/** Answers that there is no such file. */
export function answerNotFound(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain' });
  response.end('Not found');
}
