import { type Contract, equals, errorCode } from "./contract.ts";

async function cleanUp(context: Excel.RequestContext): Promise<void> {
  context.workbook.names.getItemOrNullObject("ContractName").delete();
  await context.sync();
}

export const namedRanges: Contract = {
  title: "a named range is found in the workbook by its name",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection",
  needs: "1.4",
  cleanUp,
  async run(context, sheet) {
    context.workbook.names.add("ContractName", sheet.getRange("B2:C5"));
    const item = context.workbook.names.getItem("ContractName").load("type, value");
    const range = item.getRange().load("address");
    const byName = sheet.getRange("ContractName").load("address");
    await context.sync();
    return [
      equals("type", "Range", item.type),
      equals("range", "Contract!B2:C5", range.address),
      equals("by getRange", "Contract!B2:C5", byName.address),
    ];
  },
};

export const namesAreUnique: Contract = {
  title: "a name in use cannot be added again",
  source: "https://github.com/OfficeDev/office-js/issues/2875",
  needs: "1.4",
  cleanUp,
  async run(context, sheet) {
    context.workbook.names.add("ContractName", sheet.getRange("A1"));
    await context.sync();
    const code = await errorCode(context, () => context.workbook.names.add("ContractName", sheet.getRange("B1")));
    return [equals("code", "ItemAlreadyExists", code)];
  },
};
