import { readFile } from "node:fs/promises";
import path from "node:path";

/**
 * Appended to the library's Excel file as it is served.
 *
 * Excel itself refuses what its requirement sets do not hold; the library only does so when told. And Excel is always
 * on https, so the library opens no dialog of an http page: on localhost it is told the page is an https one, and the
 * stand-in, which frames the dialog, knows better.
 */
const HOST_FILE_ADDITION = `
;OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
(function (open) {
  OSF.DDA.WAC.Delegate.openDialog = function (args) {
    if (JSON.parse(args.targetId).displayInIframe) {
      args.targetId = args.targetId.replace('"http://localhost', '"https://localhost');
    }
    open(args);
  };
})(OSF.DDA.WAC.Delegate.openDialog);
`;

/** Over http the library asks this page, in a hidden frame beside office.js, whether the person trusts the host. */
const TRUST_PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Trust</title></head>
  <body>
    <script>
      addEventListener("message", function (event) {
        event.source.postMessage(JSON.stringify({ hostUserTrusted: true }), event.origin);
      });
    </script>
  </body>
</html>
`;

/** The address of the library on Microsoft's network, as the add-in's pages name it. */
export const CDN_OFFICE_JS = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[\w./-]+\/office\.js/g;

/** The folder of the library: the development dependency, or another build named by OFFICE_JS. */
export function officeJsFolder(projectFolder: string): string {
  return process.env["OFFICE_JS"] ?? path.join(projectFolder, "node_modules", "@microsoft", "office-js", "dist");
}

/**
 * What the stand-in answers for a file of the library, `name` being its path beside office.js: the library's own file,
 * but for the trust page and the few lines above. Rejects with ENOENT where the library has no such file.
 */
export async function officeJsFile(folder: string, name: string): Promise<Buffer> {
  if (name.toLowerCase() === "agaveerrorux/index.html") {
    return Buffer.from(TRUST_PAGE);
  }
  const body = await readFile(path.join(folder, name));
  return /^excel-web-[\d.]+(\.debug)?\.js$/.test(name) ? Buffer.concat([body, Buffer.from(HOST_FILE_ADDITION)]) : body;
}
