import {
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  type Message,
  type MessageStrategy,
  type NotificationMessage,
  RenameRequest,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver/node';
import { isJsonObject } from '#core';
import type { OpenDocuments } from '../open-documents.js';
import { OWN_PARAMS } from './own-params.js';
import { STANDARD_PARAMS } from './standard-params.js';

/** Looks at each message before the server: those that come at the wrong time or are malformed reach no handler. */
export interface MessageScreen {
  readonly strategy: MessageStrategy;
  /**
   * Answers refused requests over the connection that uses the strategy, and logs refused notifications. Requests about
   * a text wait for its analysis, while others are answered.
   */
  answerOn(connection: Pick<Connection, 'onRequest' | 'console'>, open: Readiness): void;
}

export type Readiness = Pick<OpenDocuments, 'isReady' | 'ready' | 'versionOf'>;

/** What the protocol allows: only `initialize`, then everything else, then only `exit`. */
type Phase = 'before' | 'running' | 'after';

/** The method that a refused request is given, so that it is answered in its place. */
const REFUSED = 'kubesphereDingtalk/refused';

export function createMessageScreen(): MessageScreen {
  let phase: Phase = 'before';
  let open: Readiness | undefined;
  let warn: (text: string) => void = () => undefined;
  const refusals = new WeakMap<object, ResponseError>();
  /** A handler may still refuse `initialize`; the client ends then. */
  const enter = (method: string): void => {
    if (method === 'initialize') phase = 'running';
    if (method === 'shutdown') phase = 'after';
  };
  /** The ids of requests that wait and are not cancelled. */
  const waiting = new Set<RequestMessage['id']>();
  const refuse = (message: Message, refusal: ResponseError): RequestMessage => {
    const params = {};
    refusals.set(params, refusal);
    return { ...(message as RequestMessage), method: REFUSED, params };
  };
  const strategy: MessageStrategy = {
    handleMessage(message, next) {
      if (!isCall(message)) return next(message);
      const { method } = message;
      const refusal = refusalOf(message, phase);
      if (!refusal) {
        enter(method);
        // the library forgets a cancellation before the request goes on
        if (method === '$/cancelRequest') waiting.delete(cancelledId(message.params));
        const uri = 'id' in message ? documentOf(message.params) : undefined;
        if (uri === undefined || !open || open.isReady(uri)) return next(message);
        const { id } = message as RequestMessage;
        waiting.add(id);
        const { ready, versionOf } = open;
        const version = versionOf(uri);
        const goOn = (): void | Promise<void> => {
          if (!waiting.delete(id)) return next(refuse(message, cancelled()));
          const isOutdated = method === RenameRequest.method && versionOf(uri) !== version;
          return next(isOutdated ? refuse(message, contentModified()) : message);
        };
        // after an error, the handler meets it again and its guard answers
        return ready(uri).then(goOn, goOn);
      }
      if (!('id' in message)) return warn(`${method} was ignored: ${refusal.message}`);
      return next(refuse(message, refusal));
    },
  };
  return {
    strategy,
    answerOn(connection, documents) {
      open = documents;
      warn = (text) => connection.console.warn(text);
      connection.onRequest(REFUSED, (params: object) => refusals.get(params) ?? notFound());
    },
  };
}

function isCall(message: Message): message is RequestMessage | NotificationMessage {
  return 'method' in message && typeof message.method === 'string';
}

function cancelledId(params: unknown): RequestMessage['id'] {
  const id = isJsonObject(params) ? params.id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

function documentOf(params: unknown): string | undefined {
  const document = isJsonObject(params) ? params.textDocument : undefined;
  const uri = isJsonObject(document) ? document.uri : undefined;
  return typeof uri === 'string' ? uri : undefined;
}

function refusalOf(message: RequestMessage | NotificationMessage, phase: Phase): ResponseError | undefined {
  const { method, params } = message;
  if (method === REFUSED) return notFound();
  if (method === 'exit') return undefined;
  if (phase === 'before' && method !== 'initialize')
    return new ResponseError(ErrorCodes.ServerNotInitialized, 'The first request must be “initialize”.');
  if (phase === 'after') return new ResponseError(ErrorCodes.InvalidRequest, 'The server is shutting down.');
  if (phase === 'running' && method === 'initialize')
    return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
  const check = Object.hasOwn(STANDARD_PARAMS, method) ? STANDARD_PARAMS[method] : OWN_PARAMS[method];
  if (!check || check(params)) return undefined;
  return new ResponseError(ErrorCodes.InvalidParams, 'The parameters do not have the expected form.');
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** The text has moved since a client asked for an edit at a position of it. */
export function contentModified(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed meanwhile.');
}

function notFound(): ResponseError {
  return new ResponseError(ErrorCodes.MethodNotFound, 'Unknown method.');
}
