import { answerTo, eventMessage, parseRequest, refusalOf, type Request } from "./message.ts";

/** Excel's side of a conversation: what it does when the page calls and registers. */
export interface Answers {
  /** Resolves with the reply's data. Rejects, with a sentence naming it, for what is not modelled. */
  call: (name: string, data: unknown) => Promise<unknown>;
  /** The page wants to hear of an event, and will once it has the reply; `data` is `{eventDispId, targetId, …}`. Throws to refuse. */
  register: (name: string, data: unknown) => void;
  /** The reply to `register` has been sent: events are heard from now on. */
  registered?: (name: string) => void;
  unregister?: (name: string) => void;
}

/** The talk between Excel and one page of the add-in. */
export interface Conversation {
  /** Tells the page of an event; false where it has not registered for it. */
  raise: (name: string, data: unknown) => boolean;
  close: () => void;
}

/**
 * Answers the page in `frame` until closed; `id` is the conversation that the page's address names.
 *
 * A request that is refused is answered with an error and said on the console, so that nothing unmodelled passes unseen.
 */
export function converse(frame: Window, id: string, answers: Answers): Conversation {
  const events = new Set<string>();

  async function replyTo(request: Request): Promise<void> {
    try {
      send(answerTo(request, await handle(request)));
    } catch (error) {
      // oxlint-disable-next-line no-console -- the developer's console is where it is looked for
      console.error(error instanceof Error ? error.message : error);
      send(refusalOf(request));
      return;
    }
    if (request.kind === "register") {
      events.add(request.name);
      answers.registered?.(request.name);
    }
  }

  async function handle({ kind, name, data }: Request): Promise<unknown> {
    if (kind === "call") return answers.call(name, data);
    if (kind === "register") {
      answers.register(name, data);
    } else {
      events.delete(name);
      answers.unregister?.(name);
    }
    return { Error: 0 };
  }

  function send(text: string): void {
    frame.postMessage(text, location.origin);
  }

  function receive(message: MessageEvent<unknown>): void {
    if (message.source !== frame || message.origin !== location.origin) return;
    const request = parseRequest(message.data);
    if (request?.conversation === id) void replyTo(request);
  }

  addEventListener("message", receive);
  return {
    raise(name, data) {
      if (!events.has(name)) return false;
      send(eventMessage(name, id, data));
      return true;
    },
    close: () => removeEventListener("message", receive),
  };
}

/** The events that are modelled, besides those of a dialog. */
const EVENTS: readonly string[] = [
  "appCommandInvoked",
  "richApiMessage",
  "documentSelectionChanged",
  "dialogParentMessageReceived",
];

export function refuseUnknownEvent(name: string): void {
  if (!EVENTS.includes(name)) throw new Error(`stand-in: event ${name} is not modelled`);
}
