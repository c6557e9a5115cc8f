import { resolve } from "node:path";
import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";

/** Where manifest.xml says the add-in is; a build for another place is made with `--env origin=https://…`, a folder included. */
const developmentOrigin = "https://localhost:3000";

const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * What the add-in's pages may load. `frame-src` is for the trust page beside Office.js, without which `Office.onReady`
 * never resolves on localhost; Fluent UI inserts its styles at run time. No `frame-ancestors`: Excel on the web frames the page.
 */
const contentSecurityPolicy = [
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "frame-src 'self' https://appsforoffice.microsoft.com",
  "connect-src 'self'",
].join("; ");

/** In bytes before compression. The pane's first load (start script, React, Fluent UI, the pane) is to stay below 130 kB gzipped. */
const budget = { startScript: 16_000, anyFile: 420_000 };

const compiled = {
  resolve: { extensions: [".js"] },
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" }] },
};

/** A page of the add-in: with Office.js first, then the chunk of its name. */
function page(name, template, chunks = [name]) {
  return new HtmlWebpackPlugin({
    filename: `${name}.html`,
    template,
    chunks,
    templateParameters: { officeJs, contentSecurityPolicy },
  });
}

/** What Excel loads: one page for the task pane, the shared runtime and the ribbon's functions; a dialog; the manifest. */
function addIn({ development, origin }) {
  return {
    ...compiled,
    name: "add-in",
    mode: development ? "development" : "production",
    devtool: "source-map",
    entry: {
      taskpane: "./src/commands/index.ts",
      dialog: "./src/commands/dialog.ts",
      ...(development && { selfTest: "./test/excel-host/contract/selfTest.ts" }),
    },
    output: {
      path: resolve("dist/add-in"),
      filename: "[name].[contenthash:10].js",
      chunkFilename: "[name].[contenthash:10].js",
      clean: true,
    },
    // One file each for the start, the pane, the refresh and the templates.
    optimization: { splitChunks: false },
    performance: {
      hints: development ? false : "error",
      maxEntrypointSize: budget.startScript,
      maxAssetSize: budget.anyFile,
      // What the first press loads is larger, and measured by the bench.
      assetFilter: (file) => file.endsWith(".js") && !file.startsWith("refresh."),
    },
    plugins: [
      page("taskpane", "./src/taskpane/taskpane.html"),
      page("dialog", "./src/commands/dialog.html"),
      page("help", "./src/taskpane/help.html", []),
      ...(development ? [page("selfTest", "./test/excel-host/contract/selfTest.html")] : []),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/icons/*.png" },
          {
            from: "manifest.xml",
            transform: (content) => content.toString().replaceAll(developmentOrigin, origin),
          },
        ],
      }),
    ],
  };
}

/** Excel's stand-in in a browser: the page that frames the add-in. No Office.js in it, and not for hosting. */
function standIn({ development }) {
  return {
    ...compiled,
    name: "stand-in",
    mode: development ? "development" : "production",
    devtool: "source-map",
    entry: { index: "./test/excel-host/browser/index.tsx" },
    output: { path: resolve("dist/stand-in"), filename: "[name].[contenthash:10].js", clean: true },
    performance: { hints: false },
    plugins: [new HtmlWebpackPlugin({ template: "./test/excel-host/browser/index.html" })],
  };
}

export default function configurations(env, argv) {
  const development = argv.mode === "development";
  const origin = (env.origin ?? developmentOrigin).replace(/\/+$/, "");
  if (!origin.startsWith("https://"))
    throw new Error(`Excel loads add-ins from https addresses only, not from ${origin}`);
  return [addIn({ development, origin }), standIn({ development })];
}
