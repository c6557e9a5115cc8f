import { ACTION, PATH, type Action, type BatchRequest, type ObjectPath } from "../../wire/protocol.ts";

/**
 * The services of Office that are no part of a workbook: the runtime's visibility and the ribbon. The library reaches
 * them with batches as it does the workbook, but always in a batch of their own.
 */

/** What the services act on. */
export interface ServicedRuntime {
  visible: () => boolean;
  show: (visible: boolean) => void;
  /** Makes a button of the ribbon available or not. */
  enable: (controlId: string, enabled: boolean) => void;
}

const SERVICES = /^Microsoft\.(AppRuntime|DynamicRibbon|InternalService|Office)\./;

/**
 * The response to a batch that speaks to a service; null for one that speaks to the workbook.
 *
 * Throws, naming it, for a service or a method that is not modelled.
 */
export function answerService(requestJson: string, runtime: ServicedRuntime): string | null {
  const { Actions, ObjectPaths }: BatchRequest = JSON.parse(requestJson);
  if (!Object.values(ObjectPaths).some(isService)) return null;
  const Results = Actions.map((action) => ({
    ActionId: action.Id,
    Value: action.ActionType === ACTION.trace ? null : answerAction(action, ObjectPaths, runtime),
  }));
  return JSON.stringify({ Results });
}

const isService = (path: ObjectPath): boolean => path.ObjectPathType === PATH.newObject && SERVICES.test(path.Name);

function answerAction(action: Action, paths: BatchRequest["ObjectPaths"], runtime: ServicedRuntime): unknown {
  const path = paths[action.ObjectPathId];
  const [argument] = action.ArgumentInfo?.Arguments ?? [];
  const name = [objectName(path, paths), action.Name].filter(Boolean).join(".");
  switch (name) {
    case "AppRuntimeService":
    case "AddinInternalService":
    case "DynamicRibbon":
    case "DynamicRibbon.GetTab":
    case "DynamicRibbon.GetButton":
      return {};
    case "AddinInternalService.NotifyActionHandlerReady":
      return null;
    case "AppRuntimeService.GetAppRuntimeState":
      return runtime.visible() ? "Visible" : "Background";
    case "AppRuntimeService.SetAppRuntimeState":
      runtime.show(argument === "Visible");
      return null;
    case "DynamicRibbon.GetButton.Enabled":
      runtime.enable(String(path?.ArgumentInfo?.Arguments?.[0]), argument === true);
      return null;
    default:
      throw new Error(`stand-in: ${name} is not modelled`);
  }
}

/** "DynamicRibbon" for the service, "DynamicRibbon.GetButton" for what a method of it gives. */
function objectName(path: ObjectPath | undefined, paths: BatchRequest["ObjectPaths"]): string {
  if (path === undefined) return "";
  if (isService(path)) return path.Name.split(".").at(-1) ?? "";
  return `${objectName(paths[path.ParentObjectPathId ?? -1], paths)}.${path.Name}`;
}
