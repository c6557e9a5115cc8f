/** A ribbon button's function that the add-in has completed. */
export interface CompletedCommand {
  controlId: string;
  /** 0: done. 11101: the page had no function of that name when it was called; Excel drops the click. */
  status: number;
}

/** The functions of ribbon buttons that were called and have not completed. */
export interface Commands {
  /** The payload of `appCommandInvoked`. */
  start: (functionName: string, controlId: string) => unknown[];
  /** Throws where no such command is running. */
  complete: (command: string, status: number) => CompletedCommand;
}

export function createCommands(): Commands {
  const running = new Map<string, string>();
  let count = 0;
  return {
    start(functionName, controlId) {
      count += 1;
      running.set(`cmd${count}`, controlId);
      return [`cmd${count}`, functionName, JSON.stringify({ source: { id: controlId } })];
    },
    complete(command, status) {
      const controlId = running.get(command);
      if (controlId === undefined) throw new Error(`stand-in: no command ${command} is running`);
      running.delete(command);
      return { controlId, status };
    },
  };
}
