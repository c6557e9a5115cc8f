import { createContext } from "react";

/** Whether Excel is at work for the pane, and who is told when it begins and when it is done. */
export interface AtWork {
  readonly busy: boolean;
  readonly onWork: (working: boolean) => void;
}

/** For what stands deep in the pane and sets Excel to work. */
export const AtWorkContext = createContext<AtWork>({ busy: false, onWork: () => {} });
