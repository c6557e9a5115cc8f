import { type Contract, equals } from "./contract.ts";

const autoFilter = "https://learn.microsoft.com/javascript/api/excel/excel.autofilter";
const tablesPage = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables";

function table(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("A1:B4").values = [
    ["Ref", "RAG"],
    ["KS2", "Red"],
    ["EY", "Green"],
    ["NEET", "Red"],
  ];
  return sheet.tables.add("A1:B4", true);
}

export const unfilteredTables: Contract = {
  title: "a table that nobody filtered has filter buttons and no filtered data",
  source: `${autoFilter}#excel-excel-autofilter-isdatafiltered-member`,
  needs: "1.9",
  async run(context, sheet) {
    const added = table(sheet);
    added.load("showFilterButton, autoFilter/enabled, autoFilter/isDataFiltered");
    await context.sync();
    return [
      equals("filter buttons", [true, true], [added.showFilterButton, added.autoFilter.enabled]),
      equals("filtered", false, added.autoFilter.isDataFiltered),
    ];
  },
};

export const filteredTables: Contract = {
  title: "a filtered table says so; the rows it hides are hidden, and still in its body",
  source: `${tablesPage}#apply-filters-to-a-table`,
  needs: "1.9",
  async run(context, sheet) {
    const added = table(sheet);
    added.columns.getItem("RAG").filter.applyValuesFilter(["Red"]);
    added.load("autoFilter/isDataFiltered");
    const body = added.getDataBodyRange().load("values");
    const green = sheet.getRange("A3").load("rowHidden");
    await context.sync();
    return [
      equals("filtered", true, added.autoFilter.isDataFiltered),
      equals(
        "body",
        [
          ["KS2", "Red"],
          ["EY", "Green"],
          ["NEET", "Red"],
        ],
        body.values,
      ),
      equals("hidden row", true, green.rowHidden),
    ];
  },
};

export const visibleRows: Contract = {
  title: "the visible view of a filtered table leaves out the rows it hides",
  source: `${tablesPage}#get-visible-cells-from-a-filtered-table`,
  needs: "1.3",
  async run(context, sheet) {
    const added = table(sheet);
    added.columns.getItem("RAG").filter.applyValuesFilter(["Red"]);
    const visible = added.getDataBodyRange().getVisibleView().load("values");
    await context.sync();
    return [
      equals(
        "values",
        [
          ["KS2", "Red"],
          ["NEET", "Red"],
        ],
        visible.values,
      ),
    ];
  },
};

export const clearedFilters: Contract = {
  title: "a table whose filters are cleared shows all its rows",
  source: `${tablesPage}#clear-table-filters`,
  needs: "1.9",
  async run(context, sheet) {
    const added = table(sheet);
    added.columns.getItem("RAG").filter.applyValuesFilter(["Red"]);
    await context.sync();
    added.clearFilters();
    added.load("autoFilter/isDataFiltered");
    const rows = sheet.getRange("A1:A4").load("rowHidden");
    await context.sync();
    return [equals("filtered", false, added.autoFilter.isDataFiltered), equals("hidden rows", false, rows.rowHidden)];
  },
};

export const filteredRanges: Contract = {
  title: "a worksheet's own filter says its range and whether it hides anything",
  source: `${autoFilter}#excel-excel-autofilter-apply-member(1)`,
  needs: "1.9",
  async run(context, sheet) {
    const range = sheet.getRange("A1:B4");
    range.values = [
      ["Ref", "RAG"],
      ["KS2", "Red"],
      ["EY", "Green"],
      ["NEET", "Red"],
    ];
    const before = sheet.autoFilter.getRangeOrNullObject();
    await context.sync();
    const none = before.isNullObject;
    sheet.autoFilter.apply(range);
    sheet.load("autoFilter/enabled, autoFilter/isDataFiltered");
    const filtered = sheet.autoFilter.getRangeOrNullObject().load("address");
    await context.sync();
    const { enabled, isDataFiltered } = sheet.autoFilter;
    const address = filtered.address;
    sheet.autoFilter.apply(range, 1, { filterOn: "Values", values: ["Red"] });
    sheet.load("autoFilter/isDataFiltered");
    await context.sync();
    return [
      equals("no filter", true, none),
      equals("buttons only", [true, false], [enabled, isDataFiltered]),
      equals("range", "Contract!A1:B4", address),
      equals("with criteria", true, sheet.autoFilter.isDataFiltered),
    ];
  },
};
