import type { Worksheet } from "../model/workbook.ts";

/**
 * The worksheet with headers and header cells that agree, as Excel wants them: the cell holds the column's name as a text.
 *
 * A text in the cell wins, as it does when Excel repairs a file; a number, a formula or a blank is replaced by the name.
 * The same object where nothing had to be changed.
 */
export function withAgreeingHeaders(worksheet: Worksheet): Worksheet {
  const rows = new Map(worksheet.rows);
  const tables = worksheet.tables.map((table) => {
    if (!table.showHeaders) return table;
    const columns = table.columns.map((column, offset) => {
      const row = rows.get(table.area.row) ?? { cells: [], height: null, hidden: false };
      const at = table.area.column + offset;
      const cell = row.cells[at];
      const text = typeof cell?.value === "string" && cell.formula === null ? cell.value : "";
      if (text === column.name) return column;
      if (text !== "") return { ...column, name: text };
      // Not a spread: what is no cell must stay a hole.
      const cells = row.cells.slice();
      cells[at] = { value: column.name, formula: null, style: cell?.style ?? 0 };
      rows.set(table.area.row, { ...row, cells });
      return column;
    });
    return columns.every((column, index) => column === table.columns[index]) ? table : { ...table, columns };
  });
  const agreed = tables.every((table, index) => table === worksheet.tables[index]);
  const sameCells = [...rows].every(([index, row]) => worksheet.rows.get(index) === row);
  return agreed && sameCells ? worksheet : { ...worksheet, rows, tables };
}
