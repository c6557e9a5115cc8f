import { openPackage } from "./openPackage.ts";
import { relationshipsOf } from "./parts.ts";

/**
 * What saving a changed workbook would lose, each in a few words for people; nothing for nearly every file, since parts are
 * carried as they are.
 *
 * Throws `NotAWorkbook` as `readWorkbook` does.
 */
export function whatCannotBeCarried(bytes: Uint8Array): string[] {
  const parts = openPackage(bytes);
  const signed = relationshipsOf(parts, "").some(({ type }) => type.endsWith("/digital-signature/origin"));
  return signed ? ["the digital signature: it would no longer be valid, and is left out"] : [];
}
