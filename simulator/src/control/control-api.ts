import type { IncomingMessage, ServerResponse } from 'node:http';
import { isJsonContentType, jsonValue } from '../dingtalk/json-body.js';
import { addressedToLoopback, fromOwnPage } from '../http/loopback-guard.js';
import { readBody } from '../http/read-body.js';
import { chooseLanguage, type Translate, translator } from '../page/words/translate.js';
import { readSettings } from '../shapes/profile-shapes.js';
import { appsOf, changeApp, expireTokens, replaceApps } from './app-operations.js';
import type { Controlled } from './controlled.js';
import { streamEvents } from './event-stream.js';
import { addFault, faultsOf, labelledFaults, menuOf, removeFault, replaceFaults } from './fault-operations.js';
import { changeRobot, createRobot, removeRobot, replaceRobots, robotsOf } from './robot-operations.js';
import type { ShownState } from './shown-state.js';

/** @param id the last segment of the path, where the operation is for one robot, app or fault */
type Operation = (side: Controlled, body: unknown, id: string, translate: Translate) => object;

/**
 * The control API, for the simulator's page and for tests of other senders. `PUT` replaces a whole list, `PATCH` changes
 * the settings in the body; the answer is the new state. All answers shorten the credentials of users.
 */
const operations: Readonly<Record<string, Operation>> = {
  'GET /_simulator/messages': ({ log }) => ({ messages: log.messages }),
  'DELETE /_simulator/messages': ({ clear, log }) => {
    clear();
    return { messages: log.messages };
  },
  'GET /_simulator/requests': ({ log }) => ({ requests: log.requests }),
  'GET /_simulator/state': (side, _body, _id, translate): ShownState => ({
    ...robotsOf(side),
    ...appsOf(side),
    faults: labelledFaults(side, translate),
    settings: side.settings,
  }),
  'GET /_simulator/menu': (side, _body, _id, translate) => menuOf(side, translate),
  'GET /_simulator/robots': robotsOf,
  'PUT /_simulator/robots': replaceRobots,
  'POST /_simulator/robots': createRobot,
  'PATCH /_simulator/robots/:id': changeRobot,
  'DELETE /_simulator/robots/:id': removeRobot,
  'GET /_simulator/apps': appsOf,
  'PUT /_simulator/apps': replaceApps,
  'PATCH /_simulator/apps/:id': changeApp,
  'DELETE /_simulator/tokens': expireTokens,
  'GET /_simulator/faults': faultsOf,
  'PUT /_simulator/faults': replaceFaults,
  'POST /_simulator/faults': addFault,
  'DELETE /_simulator/faults/:id': removeFault,
  'GET /_simulator/settings': ({ settings }) => ({ settings }),
  'PATCH /_simulator/settings': (side, body) => {
    side.configure(readSettings(body));
    return { settings: side.settings };
  },
};

export async function handleControl(
  side: Controlled,
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, searchParams }: URL,
): Promise<void> {
  const { method = '', headers } = request;
  if (!addressedToLoopback(headers) || !fromOwnPage(headers)) {
    return answer(response, 403, {
      error: 'Only programs on this machine and the simulator’s own page can use the control API.',
    });
  }
  const translate = translator(chooseLanguage(searchParams.get('lang'), headers['accept-language']));
  if (method === 'GET' && pathname === '/_simulator/events') return streamEvents(side.log, response, translate);
  if (method === 'GET' && pathname === '/_simulator/certificate') {
    response.writeHead(200, { 'Content-Type': 'application/x-pem-file', ...PRIVATE_HEADERS });
    response.end(side.authority.certificate);
    return;
  }
  const { operation, id } = findOperation(method, pathname);
  if (operation === undefined) return answer(response, 404, { error: `${method} ${pathname} does not exist.` });
  const body = await readBody(request);
  if (body === undefined) return;
  if (['PUT', 'POST', 'PATCH'].includes(method) && !isJsonContentType(headers['content-type'])) {
    return answer(response, 415, { error: 'Send JSON, with “Content-Type: application/json”.' });
  }
  try {
    answer(response, 200, operation(side, jsonValue(body.bytes), id, translate));
    if (method !== 'GET') side.log.announceChange();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    answer(response, 400, { error: translate(error.message) });
  }
}

function findOperation(
  method: string,
  path: string,
): { readonly operation: Operation | undefined; readonly id: string } {
  const exact = `${method} ${path}`;
  if (Object.hasOwn(operations, exact)) return { operation: operations[exact], id: '' };
  const end = path.lastIndexOf('/');
  const one = `${method} ${path.slice(0, end)}/:id`;
  return { operation: Object.hasOwn(operations, one) ? operations[one] : undefined, id: decoded(path.slice(end + 1)) };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  const headers = { 'Content-Type': 'application/json; charset=utf-8', ...PRIVATE_HEADERS };
  response.writeHead(status, headers).end(JSON.stringify(body));
}

/** Answers are not cached, sniffed or readable by other origins. */
const PRIVATE_HEADERS = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};
