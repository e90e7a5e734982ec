import {
  type Connection,
  ErrorCodes,
  type Message,
  type MessageStrategy,
  type NotificationMessage,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver/node';
import { OWN_PARAMS } from './own-params.js';
import { STANDARD_PARAMS } from './standard-params.js';

/** Looks at each message before the server: those that come at the wrong time or are malformed reach no handler. */
export interface MessageScreen {
  readonly strategy: MessageStrategy;
  /** Answers refused requests over the connection that uses the strategy, and logs refused notifications. */
  answerOn(connection: Pick<Connection, 'onRequest' | 'console'>): void;
}

/** What the protocol allows: only `initialize`, then everything else, then only `exit`. */
type Phase = 'before' | 'running' | 'after';

/** The method that a refused request is given, so that it is answered in its place. */
const REFUSED = 'kubesphereDingtalk/refused';

export function createMessageScreen(): MessageScreen {
  let phase: Phase = 'before';
  let warn: (text: string) => void = () => undefined;
  const refusals = new WeakMap<object, ResponseError>();
  /** A handler may still refuse `initialize`; the client ends then. */
  const enter = (method: string): void => {
    if (method === 'initialize') phase = 'running';
    if (method === 'shutdown') phase = 'after';
  };
  const strategy: MessageStrategy = {
    handleMessage(message, next) {
      if (!isCall(message)) return next(message);
      const { method } = message;
      const refusal = refusalOf(message, phase);
      if (!refusal) {
        enter(method);
        return next(message);
      }
      if (!('id' in message)) return warn(`${method} was ignored: ${refusal.message}`);
      const params = {};
      refusals.set(params, refusal);
      const refused: RequestMessage = { ...(message as RequestMessage), method: REFUSED, params };
      return next(refused);
    },
  };
  return {
    strategy,
    answerOn(connection) {
      warn = (text) => connection.console.warn(text);
      connection.onRequest(REFUSED, (params: object) => refusals.get(params) ?? notFound());
    },
  };
}

function isCall(message: Message): message is RequestMessage | NotificationMessage {
  return 'method' in message && typeof message.method === 'string';
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

function notFound(): ResponseError {
  return new ResponseError(ErrorCodes.MethodNotFound, 'Unknown method.');
}
