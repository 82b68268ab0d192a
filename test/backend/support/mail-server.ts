/** The smallest SMTP server there is, for tests: keeps what it is given, or refuses it, or hangs up. */
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface MailServer { readonly url: string; readonly received: string[]; mood: 'well' | 'full' | 'gone'; close(): Promise<void> }

export async function mailServer(): Promise<MailServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    if (self.mood === 'gone') socket.destroy();
    let [text, inData] = ['', false];
    const say = (line: string) => { if (!socket.destroyed) socket.write(`${line}\r\n`); };
    say('220 test');
    socket.setEncoding('utf8').on('error', () => {}).on('data', (chunk: string) => {
      text += chunk;
      for (;;) {
        const end = inData ? text.indexOf('\r\n.\r\n') : text.indexOf('\r\n');
        if (end < 0) return;
        const part = text.slice(0, end);
        text = text.slice(end + (inData ? 5 : 2));
        if (inData) {
          inData = false;
          if (self.mood === 'well') self.received.push(part);
          say(self.mood === 'well' ? '250 kept' : '452 no room');
        } else if (/^DATA/i.test(part)) {
          inData = true;
          say('354 go on');
        } else say(/^QUIT/i.test(part) ? '221 bye' : '250 ok');
      }
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const self: MailServer = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, received: [], mood: 'well',
    close: () => new Promise((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => { resolve(); });
    }),
  };
  return self;
}
