import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createConnection } from 'mongoose';
import { SECRET } from './signed.ts';

/** The limit to compare with: plain node:http, a signature check and one journalled insert. */
const connection = await createConnection(process.argv[2]!, {
  writeConcern: { w: 'majority' },
  maxPoolSize: 50,
}).asPromise();
const bodies = connection.collection('bare');
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString();
    const expected = `v0=${createHmac('sha256', SECRET)
      .update(`v0:${String(request.headers['x-slack-request-timestamp'])}:${body}`)
      .digest('hex')}`;
    if (!timingSafeEqual(Buffer.from(expected), Buffer.from(String(request.headers['x-slack-signature']))))
      return response.writeHead(401).end();
    bodies.insertOne({ body }).then(
      () => response.writeHead(200).end(),
      () => response.writeHead(503).end(),
    );
  });
});
server.listen(0, '127.0.0.1', () =>
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
