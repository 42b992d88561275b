const fs = require('node:fs');
const path = require('node:path');

/** Writes what went into the scripts beside them, for the size gate. */
const statsBesideScripts = {
  apply(compiler) {
    compiler.hooks.done.tap('statsBesideScripts', (stats) => {
      if (stats.hasErrors()) return;
      const contents = {
        all: false,
        assets: true,
        modules: true,
        nestedModules: true,

        dependentModules: true,
      };
      const unlimited = { modulesSpace: Infinity, nestedModulesSpace: Infinity };
      const file = path.join(compiler.outputPath, 'stats.json');
      fs.writeFileSync(file, JSON.stringify(stats.toJson({ ...contents, ...unlimited })));
    });
  },
};

/**
 * The engine as the pane loads it: the program of `src/run.ts` for a browser. Excel's client library is not part of it:
 * in Excel it comes from Microsoft, elsewhere from the host.
 */
module.exports = {
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { engine: './src/run.ts' },
  experiments: { outputModule: true },
  output: {
    path: path.join(__dirname, 'dist'),
    filename: '[name].js',
    library: { type: 'module' },
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      },
    ],
  },
  // The size gate holds the budget and names the culprits.
  performance: { hints: false },
  plugins: [statsBesideScripts],
  stats: 'errors-warnings',
};
