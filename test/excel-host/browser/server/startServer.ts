import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { Server } from "node:net";
import { fileURLToPath } from "node:url";
import { answer, type Served } from "./answer.ts";
import { errorCode } from "./errorCode.ts";
import type { Certificate } from "./certificates.ts";

/** Holds dist, manifest.xml and node_modules. */
export const PROJECT_FOLDER = fileURLToPath(new URL("../../../..", import.meta.url));

export interface ServerOptions extends Partial<Served> {
  /** 0: any free port. Where it is taken, the next free one; with a certificate only this one, which the manifest names. */
  port: number;
  /** https with this certificate; without it plain http. */
  certificate?: Certificate;
}

export interface RunningServer {
  /** "http://localhost:3000", without a slash at its end. */
  url: string;
  close: () => Promise<void>;
}

/** Serves the stand-in, the built add-in and the samples on localhost; rejects where no port is free. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const served: Served = { folder: PROJECT_FOLDER, addInOnly: false, localOfficeJs: true, ...options };
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    respond(served, request, response).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      response.writeHead(500).end();
    });
  };
  const { certificate } = options;
  const server = certificate ? createSecureServer(certificate, handle) : createServer(handle);
  const port = await listen(server, options.port, certificate ? 0 : SPARE_PORTS);
  return {
    url: `${certificate ? "https" : "http"}://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function respond(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const { status, headers, body } = await answer(served, pathOf(request.url ?? "/"));
  response.writeHead(status, {
    ...headers,
    "Cache-Control": "no-store",
    "Content-Length": Buffer.byteLength(body),
    "X-Content-Type-Options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** The path of an address, percent-decoded; one that cannot be decoded stands for itself and so is not found. */
function pathOf(address: string): string {
  const [encoded = "/"] = address.split(/[?#]/, 1);
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

const SPARE_PORTS = 20;

async function listen(server: Server, first: number, spare: number): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      return await listenOn(server, port);
    } catch (error) {
      if (errorCode(error) !== "EADDRINUSE" || port === first + spare) throw error;
    }
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
