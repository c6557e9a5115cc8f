/** The file is no workbook that can be read; the message is one plain sentence: what it is and what was expected. */
export class NotAWorkbook extends Error {
  override name = "NotAWorkbook";
}
