/** Plain files from one folder: the built widget, a demo page. Scripts are given to every origin, because integrity checks need that. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.map': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8',
};

/** Answers GET and HEAD with a file under the folder, or undefined when there is none. */
export function staticFiles(folder: string): (request: Request) => Promise<Response | undefined> {
  const root = realpath(folder);
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    let path: string;
    try {
      path = decodeURIComponent(new URL(request.url).pathname);
    } catch {
      return undefined;
    }
    if (path.includes('\0') || path.split('/').some((part) => part.startsWith('.'))) return undefined;
    const base = await root;
    const wanted = join(base, path.endsWith('/') ? `${path}index.html` : path);
    // a link inside the folder must not lead out of it
    const real = await realpath(wanted).catch(() => undefined);
    if (real === undefined || !real.startsWith(base + sep)) return undefined;
    const found = await stat(real);
    if (!found.isFile()) return undefined;
    const tag = `W/"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
    const headers = {
      'Content-Type': types[extname(real).toLowerCase()] ?? 'application/octet-stream', ETag: tag, 'Cache-Control': 'no-cache',
      'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin', 'X-Content-Type-Options': 'nosniff',
    };
    if (request.headers.get('If-None-Match') === tag) return new Response(null, { status: 304, headers });
    return new Response(request.method === 'HEAD' ? null : await readFile(real), { headers: { ...headers, 'Content-Length': String(found.size) } });
  };
}
