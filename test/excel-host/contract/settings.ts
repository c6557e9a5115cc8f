import { type Contract, equals, errorCode } from "./contract.ts";

const settingsPage =
  "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks#access-workbook-settings";

async function cleanUp(context: Excel.RequestContext): Promise<void> {
  const settings = context.workbook.settings.load("items/key");
  await context.sync();
  for (const setting of settings.items) if (setting.key.startsWith("contract.")) setting.delete();
  await context.sync();
}

export const settingsKeepTheirValues: Contract = {
  title: "a setting gives back text, number, boolean and object as they were added",
  source: settingsPage,
  needs: "1.4",
  cleanUp,
  async run(context) {
    const { settings } = context.workbook;
    const written = { text: "KS2", number: 2.5, boolean: false, object: { a: [1, "two", null] } };
    for (const [key, value] of Object.entries(written)) settings.add(`contract.${key}`, value);
    await context.sync();
    const read = Object.keys(written).map((key) => settings.getItem(`contract.${key}`).load("value"));
    await context.sync();
    return [
      equals(
        "values",
        Object.values(written),
        read.map((setting) => setting.value as unknown),
      ),
    ];
  },
};

export const settingsAreReplaced: Contract = {
  title: "adding a setting of a known key replaces its value",
  source:
    "https://learn.microsoft.com/javascript/api/excel/excel.settingcollection#excel-excel-settingcollection-add-member(1)",
  needs: "1.4",
  cleanUp,
  async run(context) {
    const { settings } = context.workbook;
    const before = settings.getCount();
    settings.add("contract.key", 1);
    await context.sync();
    settings.add("contract.key", 2);
    const setting = settings.getItem("contract.key").load("value");
    const after = settings.getCount();
    await context.sync();
    return [equals("value", 2, setting.value), equals("settings more", 1, after.value - before.value)];
  },
};

export const deletedSettings: Contract = {
  title: "a deleted setting is gone",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.setting#excel-excel-setting-delete-member(1)",
  needs: "1.4",
  cleanUp,
  async run(context) {
    const { settings } = context.workbook;
    settings.add("contract.key", 1);
    await context.sync();
    settings.getItem("contract.key").delete();
    const gone = settings.getItemOrNullObject("contract.key");
    await context.sync();
    return [equals("gone", true, gone.isNullObject)];
  },
};

export const missingSettings: Contract = {
  title: "a setting that does not exist is not found, or a null object without a value",
  source:
    "https://learn.microsoft.com/javascript/api/excel/excel.customxmlpart#excel-excel-customxmlpart-setxml-member(1)",
  needs: "1.4",
  async run(context) {
    const { settings } = context.workbook;
    const missing = settings.getItemOrNullObject("contract.none").load("value");
    await context.sync();
    const found = [missing.isNullObject, missing.value as unknown];
    const code = await errorCode(context, () => settings.getItem("contract.none").load("value"));
    return [equals("null object and value", [true, undefined], found), equals("code", "ItemNotFound", code)];
  },
};
