import path from "node:path";

/** The file that `name`, the decoded path of an address, means in `folder`; null where it would lead out of it. */
export function insideFolder(folder: string, name: string): string | null {
  if (name.includes("\0")) {
    return null;
  }
  const file = path.resolve(folder, `./${name}`);
  return file.startsWith(path.resolve(folder) + path.sep) ? file : null;
}
