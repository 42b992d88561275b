const fs = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { SourceMapDevToolPlugin } = require('webpack');

/** Where Excel's client library comes from, by build profile (`--env office=21vianet`, or an address of one's own). */
const OFFICE_JS = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};
/** Where the manifest in the repository says that the add-in is served; `--env address=https://...` says where it will be. */
const DEVELOPMENT_ADDRESS = 'https://localhost:3000';

/** Scripts and requests to our own origin alone, save for the client library; styles are set by Fluent as it goes. */
function contentSecurityPolicy(scriptOrigins) {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scriptOrigins].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** What a page of the pane is filled with: the client library's scripts, and the policy that lets them in. */
function pageParameters(libraryScripts, policy) {
  return (_compilation, assets) => ({ scripts: assets.js, libraryScripts, policy });
}

/** What the size gate reads, beside the build and no part of it: the scripts of each entry, and what they are made of. */
function forSizeGate(name) {
  const folder = path.join(__dirname, 'dist/size', name);
  const statistics = {
    apply(compiler) {
      compiler.hooks.done.tap('forSizeGate', (stats) => {
        if (stats.hasErrors()) return;
        const { entrypoints } = stats.toJson({ all: false, entrypoints: true });
        const scripts = Object.entries(entrypoints).map(([entry, { assets }]) => [
          entry,
          assets.map((each) => each.name),
        ]);
        fs.mkdirSync(folder, { recursive: true });
        fs.writeFileSync(path.join(folder, 'entries.json'), JSON.stringify(Object.fromEntries(scripts)));
      });
    },
  };
  return [statistics, new SourceMapDevToolPlugin({ filename: `../size/${name}/[file].map`, append: false })];
}

function configuration(name, more) {
  return {
    name,
    mode: 'production',
    target: ['web', 'es2022'],
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
    optimization: { splitChunks: { chunks: 'async' } },
    // The size gate holds the budget and names the culprits.
    performance: { hints: false },
    stats: 'errors-warnings',
    ...more,
  };
}

/**
 * The add-in as it is deployed: the page of the task pane, its scripts, icons and manifest. Microsoft's client library
 * is not part of it: the page takes it from `office`. The preview's own page of the same scripts goes beside the preview.
 */
function addIn({ office, address }) {
  const officeJs = OFFICE_JS[office] ?? office;
  const page = {
    template: './src/pane/taskpane.html',
    chunks: ['load', 'pane'],
    chunksSortMode: 'manual',
    inject: false,
    minify: false,
  };
  return configuration('add-in', {
    entry: { load: './src/pane/load.ts', pane: './src/pane/main.tsx' },
    output: {
      path: path.join(__dirname, 'dist/add-in'),
      filename: '[name].[contenthash:12].js',
      chunkFilename: '[name].[contenthash:12].js',
      publicPath: 'auto',
      clean: true,
    },
    plugins: [
      new HtmlPlugin({
        ...page,
        filename: 'taskpane.html',
        publicPath: '',
        templateParameters: pageParameters([officeJs], contentSecurityPolicy([new URL(officeJs).origin])),
      }),
      new HtmlPlugin({
        ...page,
        filename: '../preview/taskpane.html',
        publicPath: '/add-in/',
        templateParameters: pageParameters(
          ['/frame-bridge.js', '/office-js/excel-web-16.00.debug.js', '/frame-office.js'],
          contentSecurityPolicy([]),
        ),
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons/*.png', to: 'assets/[name][ext]' },
          {
            from: 'manifest.xml',
            transform: (content) => content.toString().replaceAll(DEVELOPMENT_ADDRESS, address.replace(/\/$/, '')),
          },
        ],
      }),
      ...forSizeGate('add-in'),
    ],
  });
}

/** The page with a grid beside the pane, for machines without Excel. */
function preview() {
  return configuration('preview', {
    entry: {
      preview: './src/preview/main.ts',
      'frame-bridge': './src/preview/frame-bridge.ts',
      'frame-office': './src/preview/frame-office.ts',
    },
    output: { path: path.join(__dirname, 'dist/preview'), filename: '[name].js', publicPath: 'auto' },
    plugins: [
      new HtmlPlugin({
        template: './src/preview/index.html',
        filename: 'index.html',
        chunks: ['preview'],
        scriptLoading: 'defer',
        minify: false,
        templateParameters: { contentSecurityPolicy: contentSecurityPolicy([]) },
      }),
      ...forSizeGate('preview'),
    ],
  });
}

module.exports = ({ office = 'global', address = DEVELOPMENT_ADDRESS } = {}) => [addIn({ office, address }), preview()];
