import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** A server on loopback, on a free port. What fails to be answered is cut off. */
export async function listening(serve: (request: IncomingMessage, response: ServerResponse) => Promise<unknown>) {
  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    server,
    port,
    origin: `http://127.0.0.1:${port}`,
    close: () => closed(server),
    /** Listens again, where it did before it was closed. */
    reopen: () => new Promise<void>(ready => server.listen(port, '127.0.0.1', ready)),
  };
}

const closed = (server: Server) =>
  new Promise<void>(done => {
    server.close(() => done());
    server.closeAllConnections();
  });

export async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
