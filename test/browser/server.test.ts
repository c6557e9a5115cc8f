import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { startServer, type RunningServer, type ServerOptions } from "../excel-host/browser/server/startServer.ts";

/** A project's folder with just what is served, and a file beside dist that is not. */
const folder = mkdtempSync(path.join(tmpdir(), "stand-in-"));
const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const files: Record<string, string> = {
  "dist/stand-in/index.html": "the stand-in",
  "dist/add-in/taskpane.html": `<script src=${cdn}></script>`,
  "dist/add-in/assets/icon.png": "icon",
  "dist/samples/b.xlsx": "b",
  "dist/samples/a.xlsx": "a",
  "manifest.xml": "<OfficeApp/>",
  "secret.txt": "secret",
};

beforeAll(() => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

let server: RunningServer;
afterEach(() => server.close());

const start = async (options: Partial<ServerOptions> = {}): Promise<void> => {
  server = await startServer({ port: 0, folder, ...options });
};

/** As fetch, but the path goes out as it stands: fetch would tidy "..". */
function get(pathname: string, method = "GET"): Promise<{ status: number; type: string; cache: string; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path: pathname, method }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          cache: response.headers["cache-control"] ?? "",
          body,
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

test.each([
  ["/stand-in/", "text/html; charset=utf-8", "the stand-in"],
  ["/assets/icon.png", "image/png", "icon"],
  ["/samples/", "application/json; charset=utf-8", '["a.xlsx","b.xlsx"]'],
  ["/samples/a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "a"],
  ["/manifest.xml", "application/xml; charset=utf-8", "<OfficeApp/>"],
  ["/taskpane.html?_host_Info=Excel", "text/html; charset=utf-8", "<script src=/office-js/office.js></script>"],
])("%s is served as %s, and never kept", async (pathname, type, body) => {
  await start();
  expect(await get(pathname)).toEqual({ status: 200, type, cache: "no-store", body });
});

test.each([
  "/../../secret.txt",
  "/%2e%2e/%2e%2e/secret.txt",
  "/samples/../../secret.txt",
  "/stand-in/..%2f..%2fsecret.txt",
  "/%00",
  "/%ff",
  "/samples",
  "/none.html",
])("%s is not found", async (pathname) => {
  await start();
  expect((await get(pathname)).status).toBe(404);
});

test("only reading is allowed", async () => {
  await start();
  expect((await get("/stand-in/", "POST")).status).toBe(405);
});

test("the library is served as it is, but enforces the requirement set", async () => {
  await start({ folder: path.resolve(".") });
  expect((await get("/office-js/excel-web-16.00.js")).body).toMatch(/_doApiNotSupportedCheck = true/);
  expect((await get("/office-js/AgaveErrorUX/index.html")).body).toMatch(/hostUserTrusted/);
});

test("for Excel only the add-in is served, as it ships", async () => {
  await start({ addInOnly: true });
  expect((await get("/taskpane.html")).body).toBe(files["dist/add-in/taskpane.html"]);
  expect((await get("/stand-in/")).status).toBe(404);
  expect((await get("/samples/a.xlsx")).status).toBe(404);
});

test("a port that is taken gives way to the next", async () => {
  await start();
  const { port } = new URL(server.url);
  const second = await startServer({ port: Number(port), folder });
  await second.close();
  expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(port));
});
