/* oxlint-disable no-underscore-dangle -- the names of a protocol */

/**
 * The messages between an add-in's page and Excel on the web: JSON texts sent by postMessage.
 *
 * Names and numbers are those of the Office.js library (`Microsoft.Office.Common` in its web files).
 */

/** From the page: a call, or the wish to hear of an event, or no longer. */
export interface Request {
  kind: "call" | "register" | "unregister";
  /** Of the method or the event. */
  name: string;
  conversation: string;
  /** By which the page finds what a reply answers. */
  correlation: number;
  data: unknown;
}

/** `_actionType` in its order. */
const KINDS = ["call", "register", "unregister"] as const;

/** `_errorCode` of a reply: done, or Excel could not handle the request. */
const NO_ERROR = 0;
const ERROR_HANDLING_REQUEST = -2;

/** The request in a message's data; null for any other message. */
export function parseRequest(text: unknown): Request | null {
  if (typeof text !== "string" || !text.startsWith("{")) return null;
  const message: Record<string, unknown> = JSON.parse(text);
  const kind = KINDS[Number(message["_actionType"])];
  if (message["_messageType"] !== 0 || kind === undefined) return null;
  return {
    kind,
    name: String(message["_actionName"]),
    conversation: String(message["_conversationId"]),
    correlation: Number(message["_correlationId"]),
    data: message["_data"],
  };
}

/** The answer to a request. */
export function answerTo({ name, conversation, correlation }: Request, data: unknown): string {
  return reply({ name, conversation, correlation, data, error: NO_ERROR, type: 0 });
}

/** What the page is told of a request that is not modelled. */
export function refusalOf({ name, conversation, correlation }: Request): string {
  return reply({ name, conversation, correlation, data: null, error: ERROR_HANDLING_REQUEST, type: 0 });
}

/** An event the page registered for. */
export function eventMessage(name: string, conversation: string, data: unknown): string {
  return reply({ name, conversation, correlation: -1, data, error: NO_ERROR, type: 1 });
}

interface Reply extends Pick<Request, "name" | "conversation" | "correlation" | "data"> {
  error: number;
  /** 0 for an answer, 1 for an event. */
  type: 0 | 1;
}

function reply({ name, conversation, correlation, data, error, type }: Reply): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: name,
    _conversationId: conversation,
    _correlationId: correlation,
    _data: data,
    _errorCode: error,
    _responseType: type,
    _origin: location.origin,
    _serializerVersion: 1,
  });
}
