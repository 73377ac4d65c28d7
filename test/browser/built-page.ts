import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** Where the built page stands. */
export const paneFolder = join(root, 'dist/pane');

const sources = join(root, 'src');

/** @throws when the page is not built; says so when it is older than what it is made of. */
export function requireBuilt(): void {
  const built = join(paneFolder, 'pane.js');
  if (!existsSync(built)) throw new Error('dist/pane is missing: run `npm run build` before the tests of the browser.');
  if (newest(sources) > statSync(built).mtimeMs) {
    process.stderr.write(
      'dist/pane is older than src: the browser tests judge the page as built. Run `npm run build`.\n',
    );
  }
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves the built page on this machine. */
export async function servePage(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(paneFolder, path === '/' ? 'index.html' : path);
    if (!file.startsWith(paneFolder) || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/index.html`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
