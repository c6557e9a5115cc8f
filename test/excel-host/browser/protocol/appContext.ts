/** What a page of the add-in is told about where it runs. */
export interface Surroundings {
  /** Which ApiSets Excel has, e.g. {ExcelApi: "1.14"}; `isSetSupported` answers from it. */
  requirements: Readonly<Record<string, string>>;
  documentUrl: string;
  addInName: string;
  /** The instance of the page, unique among those that ran in this tab: the library remembers dialogs by it. */
  instance: string;
  /** false: a ribbon button started the runtime with the pane closed. */
  visible: boolean;
}

const LOCALE = "en-GB";

/** Excel on the web, by the library's number. */
const EXCEL_WEB_APP = 16;

/** A task pane, by the library's number. */
const TASK_PANE = 1;

/** `Office.InitializationReason` documentOpened. */
const DOCUMENT_OPENED = 1;

/** The mode in which both sides may write. */
const READ_WRITE = 1;

/** The answer to `ContextActivationManager_getAppContextAsync`, by the library's names. */
export function appContext(surroundings: Surroundings): Record<string, unknown> {
  const { requirements, documentUrl, addInName, instance, visible } = surroundings;
  return {
    _id: instance,
    _appInstanceId: instance,
    _correlationId: instance,
    _appName: EXCEL_WEB_APP,
    _appVersion: "16.00",
    _hostFullVersion: "16.0.18000.40000",
    _appUILocale: LOCALE,
    _dataLocale: LOCALE,
    _docUrl: documentUrl,
    _clientMode: READ_WRITE,
    _settings: [],
    _reason: DOCUMENT_OPENED,
    _osfControlType: TASK_PANE,
    _eToken: "",
    _addinName: addInName,
    _requirementMatrix: JSON.stringify(requirements),
    _initialDisplayMode: visible ? 2 : 1,
  };
}

/** Flags of `_host_Info`: a shared runtime (1) of an add-in (16). */
const SHARED_RUNTIME_ADD_IN = 17;

/** The address of a page of the add-in with what the library reads from it: host, conversation, origin. */
export function pageAddress(page: string, conversation: string, instance: string, dialog: boolean): string {
  const url = new URL(page, location.origin);
  const hostInfo = [
    "Excel",
    "Web",
    "16.00",
    LOCALE,
    instance,
    dialog ? "isDialog" : "",
    "",
    SHARED_RUNTIME_ADD_IN,
  ].join("$");
  url.search += `${url.search === "" ? "?" : "&"}_host_Info=${hostInfo}`;
  url.hash += `&_xdm_Info=${conversation}|${instance}|${encodeURIComponent(location.origin)}`;
  return url.href;
}

/** What the page in the frame may do: Excel on the web lets an add-in show no `alert` or `confirm`, among others. */
export const SANDBOX =
  "allow-downloads allow-forms allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts";
