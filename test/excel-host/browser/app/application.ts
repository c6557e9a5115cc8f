import type { ExcelHost } from "../../host.ts";
import { parseArea } from "../../model/address.ts";
import { sameArea } from "../../model/area.ts";
import type { Workbook, Worksheet } from "../../model/workbook.ts";
import { selectionOf } from "../../wire/selection.ts";
import type { CompletedCommand } from "../protocol/commands.ts";
import type { FramedDialog } from "../protocol/dialog.ts";
import { createRuntime, type Runtime } from "../protocol/runtime.ts";
import type { AddIn, RibbonButton } from "../ribbon/manifest.ts";
import { selectArea, type Selection } from "../sheet/selection.ts";
import { drawSheet, hasFormulas, type Sheet } from "../sheet/sheet.ts";
import { createEditing, type Edit, type Editing } from "./editing.ts";
import { createStore, type Store } from "./store.ts";

/** What the page shows. */
export interface ApplicationState {
  host: ExcelHost;
  fileName: string;
  /** The active worksheet as it is drawn now. */
  sheet: Sheet;
  hasFormulas: boolean;
  selection: Selection;
  edit: Edit | null;
  /** null: the add-in has not been started since the workbook was opened. */
  runtime: Runtime | null;
  paneVisible: boolean;
  dialog: FramedDialog | null;
  /** The button whose function is running, by control id. */
  running: string | null;
  disabledControls: ReadonlySet<string>;
  /** Something to tell the person: a file that is no workbook, a protected cell. */
  message: string | null;
}

export interface Application extends Editing {
  store: Store<ApplicationState>;
  addIn: AddIn;
  /** Commands of the ribbon that have completed, oldest first. */
  completed: readonly CompletedCommand[];
  /** Shows another workbook, as a window of its own would: the add-in starts anew. */
  open: (workbook: Workbook, fileName: string) => void;
  say: (message: string | null) => void;
  openPane: () => void;
  closePane: () => void;
  /** Presses a button of the ribbon; throws where the manifest has none of that id. */
  click: (controlId: string) => void;
  activate: (worksheet: Worksheet) => void;
  select: (selection: Selection) => void;
  /** Selects the cells of an address; false where it is none. */
  goTo: (address: string) => boolean;
}

export interface ApplicationOptions {
  createHost: (workbook: Workbook) => ExcelHost;
  addIn: AddIn;
  workbook: Workbook;
  fileName: string;
  /** Shows a workbook that the add-in made beside this one; false where the browser did not let it. */
  openBeside: (workbook: Workbook) => boolean;
  /** Where the keyboard goes when it leaves the pane. */
  onFocusLeavesPane: (to: "next" | "previous" | "sheet") => void;
}

/** Excel as far as a person sees it: a workbook, a ribbon, and the add-in beside them. */
export function createApplication(options: ApplicationOptions): Application {
  const { addIn } = options;
  const completed: CompletedCommand[] = [];
  const store = createStore<ApplicationState>(freshState(options.workbook, options.fileName));

  const editing = createEditing(store, (area) => {
    redraw();
    const { runtime, sheet } = store.get();
    runtime?.tell({ kind: "changed", worksheet: sheet.worksheet, area });
  });

  function freshState(workbook: Workbook, fileName: string): ApplicationState {
    const host = options.createHost(workbook);
    host.onChanged(() => redraw());
    host.onCreated((made) => {
      if (!options.openBeside(made))
        store.update({ message: "The add-in made a workbook. To see it, let this page open new tabs, and try again." });
    });
    const sheet = drawSheet(workbook);
    return {
      host,
      fileName,
      sheet,
      hasFormulas: hasFormulas(workbook),
      selection: selectArea(sheet.worksheet, selectionOf(sheet.worksheet)),
      edit: null,
      runtime: null,
      paneVisible: false,
      dialog: null,
      running: null,
      disabledControls: new Set(),
      message: null,
    };
  }

  /** Shows the workbook as it now is; the add-in may have activated another worksheet, and selected cells. */
  function redraw(): void {
    const { workbook } = store.get().host;
    const sheet = drawSheet(workbook);
    const { selection: shown } = store.get();
    const selection = sameArea(selectionOf(sheet.worksheet), shown.area)
      ? shown
      : selectArea(sheet.worksheet, selectionOf(sheet.worksheet));
    store.update({ sheet, hasFormulas: hasFormulas(workbook), selection });
  }

  function start(visible: boolean): Runtime {
    const { host, fileName } = store.get();
    const surroundings = {
      host,
      documentUrl: fileName,
      addInName: addIn.name,
      page: addIn.page,
      onVisible: (paneVisible: boolean) => store.update({ paneVisible }),
      onControlEnabled(controlId: string, enabled: boolean) {
        const disabledControls = new Set(store.get().disabledControls);
        if (enabled) disabledControls.delete(controlId);
        else disabledControls.add(controlId);
        store.update({ disabledControls });
      },
      onCommandCompleted(command: CompletedCommand) {
        completed.push(command);
        if (store.get().running === command.controlId) store.update({ running: null });
      },
      onDialog: (dialog: FramedDialog | null) => store.update({ dialog }),
      onFocusLeaves: options.onFocusLeavesPane,
    };
    const runtime = createRuntime(surroundings, visible);
    store.update({ runtime, paneVisible: visible });
    return runtime;
  }

  function openPane(): void {
    const { runtime } = store.get();
    if (runtime === null) start(true);
    else runtime.setVisible(true);
  }

  function select(selection: Selection): void {
    const { sheet, runtime } = store.get();
    sheet.worksheet.selection = selection.area;
    store.update({ selection });
    runtime?.tell({ kind: "selected", worksheet: sheet.worksheet, area: selection.area });
  }

  return {
    ...editing,
    store,
    addIn,
    completed,
    openPane,
    select,
    open(workbook, fileName) {
      const { runtime, paneVisible } = store.get();
      runtime?.close();
      store.update(freshState(workbook, fileName));
      if (paneVisible) openPane();
    },
    say: (message) => store.update({ message }),
    closePane: () => store.get().runtime?.setVisible(false),
    click(controlId) {
      const { action } = buttonOf(addIn, controlId);
      if (action.kind === "pane") {
        openPane();
        return;
      }
      store.update({ running: controlId });
      (store.get().runtime ?? start(false)).invoke(action.name, controlId);
    },
    activate(worksheet) {
      if (!editing.commitEdit()) return;
      const { host, runtime } = store.get();
      host.workbook.active = host.workbook.worksheets.indexOf(worksheet);
      redraw();
      runtime?.tell({ kind: "activated", worksheet });
    },
    goTo(address) {
      const area = parseArea(address.trim());
      if (area === null) return false;
      select(selectArea(store.get().sheet.worksheet, area));
      return true;
    },
  };
}

function buttonOf(addIn: AddIn, controlId: string): RibbonButton {
  const buttons = addIn.tabs.flatMap(({ groups }) => groups).flatMap(({ buttons: own }) => own);
  const button = buttons.find(({ id }) => id === controlId);
  if (button === undefined) throw new Error(`The manifest has no button ${controlId}`);
  return button;
}
