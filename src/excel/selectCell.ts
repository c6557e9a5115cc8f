/**
 * Goes to a cell or a range ("D7", "A4:H4") of a worksheet and selects it. Rejects with Excel's error where the sheet is
 * no longer there, is hidden, or a cell is being edited.
 */
export async function selectCell(sheet: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}
