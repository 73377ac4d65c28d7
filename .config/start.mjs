// `npm start`: into Excel where there is one, else the same page in a browser. `npm stop` takes the add-in out of Excel again.
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { createServer as createSecureServer } from 'node:https';
import { extname, join, normalize, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const pane = join(root, 'dist/pane');
const PORT = 3000;
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'text/xml',
};

const hasExcel = process.platform === 'win32' || process.platform === 'darwin';
const debugging = join(root, 'node_modules/office-addin-debugging/cli.js');
const manifest = join(root, 'manifest.xml');

if (process.argv[2] === 'stop') {
  if (hasExcel) spawnSync(process.execPath, [debugging, 'stop', manifest], { stdio: 'inherit' });
  else process.stdout.write('There is no Excel on this system: end the page with Ctrl+C where it was started.\n');
} else {
  if (!existsSync(join(pane, 'index.html'))) throw new Error('dist/pane is missing: run `npm run build` first.');
  await serve();
}

async function serve() {
  const scheme = hasExcel ? 'https' : 'http';
  const server = hasExcel ? createSecureServer(await certificates(), answer) : createServer(answer);
  await new Promise((done) => server.listen(PORT, '127.0.0.1', done));
  const address = `${scheme}://localhost:${PORT}/index.html`;
  if (hasExcel) {
    process.stdout.write(
      `Serving ${address} and opening it as an add-in in Excel. Ctrl+C ends it; npm stop removes the add-in.\n`,
    );
    spawn(process.execPath, [debugging, 'start', manifest, '--no-debug'], { stdio: 'inherit' });
    return;
  }
  process.stdout.write(
    `There is no Excel on this system: serving the page without Excel at ${address} (Ctrl+C ends it).\n`,
  );
  // A machine without a desktop has nothing to open it with; the address is printed above.
  spawn('xdg-open', [address], { stdio: 'ignore' }).on('error', () => undefined);
}

/** Certificates for this machine alone; the first time the system asks whether to trust them. */
async function certificates() {
  const { default: devCerts } = await import('office-addin-dev-certs');
  return devCerts.getHttpsServerOptions();
}

function answer(request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  const file = join(pane, path === '/' ? 'index.html' : path);
  if (!file.startsWith(pane) || !existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  response.end(readFileSync(file));
}
