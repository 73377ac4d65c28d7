import { chmodSync } from 'node:fs';
import { resolve } from 'node:path';
import webpack from 'webpack';

const dist = resolve(import.meta.dirname, 'dist');

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
  output: { path: dist, filename: '[name].cjs' },
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
  entry: { make: './test/bench/make.ts', read: './test/bench/read.ts' },
  output: { path: resolve(dist, 'bench'), filename: '[name].cjs' },
  plugins: [],
};

export default (env) => (env.bench ? [node, bench] : [node]);
