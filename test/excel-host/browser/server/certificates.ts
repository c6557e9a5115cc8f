import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

export interface Certificate {
  key: Buffer;
  cert: Buffer;
}

/** The localhost certificate that office-addin-dev-certs makes and trusts; throws a plain sentence where there is none. */
export function developerCertificate(): Certificate {
  const folder = path.join(homedir(), ".office-addin-dev-certs");
  const key = path.join(folder, "localhost.key");
  const cert = path.join(folder, "localhost.crt");
  if (!existsSync(key) || !existsSync(cert)) {
    throw new Error(
      `Excel needs https and ${folder} holds no certificate. Make one: npx office-addin-dev-certs install`,
    );
  }
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
