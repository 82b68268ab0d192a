/** The least server there is: it refuses everything at once. Attacked in place of the real one, it shows what an attack alone costs the machine that both share. */
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(429, { 'Retry-After': '60' }).end();
});
server.listen(0, '127.0.0.1', () => { console.log(`listening on http://127.0.0.1:${String((server.address() as { port: number }).port)}`); });
