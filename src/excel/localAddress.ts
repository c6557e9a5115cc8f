/** An address without its worksheets: "'My sheet'!J2:K3" is "J2:K3". */
export function localAddress(address: string): string {
  return address.replace(/(?:'(?:[^']|'')*'|[^',!]*)!/g, "");
}
