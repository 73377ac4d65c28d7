import { chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const dist = resolve(import.meta.dirname, 'dist');
const packages = createRequire(import.meta.url);

/** npm marks the commands of installed packages as executable, but not those of the package itself. */
class ExecutableCommand {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('ExecutableCommand', () => chmodSync(resolve(dist, 'tenken.cjs'), 0o755));
  }
}

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'swc-loader',
  options: { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } },
};

/** The command line and the demonstration, for Node. */
const node = {
  name: 'node',
  mode: 'production',
  target: 'node20',
  entry: { tenken: './src/cli/main.ts', demo: './src/cli/demo.ts' },
  // The solver's highs.wasm lies beside the commands.
  output: { path: dist, filename: '[name].cjs', assetModuleFilename: '[name][ext]' },
  module: { rules: [typescript] },
  resolve: { extensions: ['.ts', '.tsx', '.js'], extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
  // Readable stack traces under --debug matter more than a few kilobytes on disk.
  optimization: { minimize: false },
  devtool: false,
  performance: { hints: false },
  stats: 'errors-warnings',
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true }),
    new ExecutableCommand(),
  ],
};

/** What `npm run bench` measures beside the command line. */
const bench = {
  ...node,
  name: 'bench',
  entry: {
    make: './test/bench/make.ts',
    read: './test/bench/read.ts',
    browser: './test/bench/browser.ts',
    excel: './test/bench/excel.ts',
  },
  output: { path: resolve(dist, 'bench'), filename: '[name].cjs' },
  externals: { 'playwright-core': 'commonjs playwright-core', '@sparticuz/chromium': 'import @sparticuz/chromium' },
  // The built page is found from there.
  node: { __dirname: false },
  plugins: [],
};

/** What `npm run fuzz` runs. */
const fuzz = {
  ...bench,
  name: 'fuzz',
  entry: { run: './test/fuzz/run.ts' },
  output: { path: resolve(dist, 'fuzz'), filename: '[name].cjs' },
  // The threads start this very file.
  node: { __filename: false },
};

/** The manifest as it is handed out: with the address that serves the pane, and the page for support (docs/hosting.md). */
function addressed(manifest) {
  const { TENKEN_URL: url, TENKEN_SUPPORT_URL: support } = process.env;
  let text = manifest.toString();
  if (support) text = text.replaceAll('https://localhost:3000/support.html', support);
  return url ? text.replaceAll('https://localhost:3000', url.replace(/\/$/, '')) : text;
}

/** The task pane, which is also the page without Excel, and the engine that runs beside it in a worker. */
const pane = {
  name: 'pane',
  mode: 'production',
  target: ['web', 'es2022'],
  entry: {
    pane: './src/taskpane/main.tsx',
    engine: './src/taskpane/engine/worker.ts',
    'regulator-engine': './src/taskpane/regulator/engine/worker.ts',
  },
  // A worker that starts from a Blob has no address to reckon others from; the page hands it the bytes of highs.wasm.
  output: {
    path: resolve(dist, 'pane'),
    filename: '[name].js',
    assetModuleFilename: '[name][ext]',
    publicPath: '',
    clean: true,
  },
  module: {
    rules: [
      {
        ...typescript,
        options: { jsc: { ...typescript.options.jsc, transform: { react: { runtime: 'automatic' } } } },
        // Modules of ours are evaluated only for what is imported from them.
        sideEffects: false,
      },
    ],
  },
  // The solver's module for browsers would keep the path of this machine, where it looks for its binary.
  resolve: { ...node.resolve, alias: { highs$: packages.resolve('highs') } },
  devtool: false,
  performance: { hints: false },
  stats: 'errors-warnings',
  plugins: [
    // The solver asks for parts of Node where it finds itself there alone.
    new webpack.IgnorePlugin({ resourceRegExp: /^node:/ }),
    new HtmlPlugin({ template: './src/taskpane/index.html', inject: false, minify: false }),
    new CopyPlugin({
      patterns: [
        { from: 'src/taskpane/pane.css', to: 'pane.css' },
        { from: 'src/taskpane/regulator/regulator.css', to: 'regulator.css' },
        { from: packages.resolve('highs/runtime'), to: 'highs.wasm' },
        { from: 'src/taskpane/pages/*.html', to: '[name][ext]' },
        { from: 'assets/*.{svg,png}', to: 'assets/[name][ext]' },
        { from: 'manifest.xml', to: 'manifest.xml', transform: addressed },
      ],
    }),
  ],
};

/** The page that confirms the double of Excel in a real one (docs/excel-host.md). It is no part of the product. */
const conformance = {
  ...pane,
  name: 'conformance',
  entry: { conformance: './test/excel-host/conformance/page.ts' },
  output: { path: resolve(import.meta.dirname, 'out', 'conformance'), filename: '[name].js', clean: true },
  plugins: [
    new HtmlPlugin({ template: './test/excel-host/conformance/page.html', inject: false, minify: false }),
    new CopyPlugin({ patterns: [{ from: 'test/excel-host/conformance/manifest.xml', to: 'manifest.xml' }] }),
  ],
};

export default (env) => {
  if (env.conformance) return [conformance];
  if (env.fuzz) return [fuzz];
  return env.bench ? [node, bench] : [node, pane];
};
