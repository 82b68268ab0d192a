/** The built demo server as a process of its own, on a free port and a folder of its own: what `npm start` runs. For tests of built pages. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../dist/node/demo-server.js', import.meta.url));

export interface DemoProcess {
  readonly url: string;
  /** Ends it as Ctrl+C would. */
  stop(): Promise<void>;
}

/** `preload`: a module that runs before it. */
export async function startDemo(data: string, port = 0, preload?: string): Promise<DemoProcess> {
  const child: ChildProcess = spawn(process.execPath, [...(preload ? ['--import', preload] : []), script, '--port', String(port), '--data', data], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DATABASE_URL: '' } });
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const found = /The demo shop\s+(http:\S+?)\/\n/.exec(printed);
      if (found) resolve(found[1]!);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`the demo server ended with ${code}: ${printed}`)));
  });
  return {
    url,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGINT');
      await once(child, 'exit');
    },
  };
}
