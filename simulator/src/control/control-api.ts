import type { IncomingMessage, ServerResponse } from 'node:http';
import { isJsonContentType, jsonValue } from '../dingtalk/json-body.js';
import type { DingTalkSide } from '../http/dingtalk-handler.js';
import { addressedToLoopback, fromOwnPage } from '../http/loopback-guard.js';
import { readBody } from '../http/read-body.js';
import { type RobotProfile, shorten } from '../profiles.js';
import { streamEvents } from './event-stream.js';
import { readFault } from './fault-shapes.js';
import { readApp, readRobot } from './profile-shapes.js';
import { readList } from './shape.js';

export interface Controlled extends DingTalkSide {
  readonly clear: () => void;
}

type Operation = (side: Controlled, body: unknown) => object;

/**
 * The simulator's own addresses, for people who test other senders: `PUT` replaces a list as a whole, the answer is
 * the new state. Credentials are shortened in all answers.
 */
const operations: Readonly<Record<string, Operation>> = {
  'GET /_simulator/messages': ({ log }) => ({ messages: log.messages }),
  'DELETE /_simulator/messages': ({ clear, log }) => {
    clear();
    return { messages: log.messages };
  },
  'GET /_simulator/requests': ({ log }) => ({ requests: log.requests }),
  'GET /_simulator/robots': robotsOf,
  'PUT /_simulator/robots': (side, body) => {
    side.world.robots.replace(readList(body, readRobot));
    return robotsOf(side);
  },
  'GET /_simulator/apps': appsOf,
  'PUT /_simulator/apps': (side, body) => {
    side.world.apps.replace(readList(body, readApp));
    return appsOf(side);
  },
  'GET /_simulator/faults': ({ faults }) => ({ faults: faults.list }),
  'PUT /_simulator/faults': ({ faults }, body) => {
    const wanted = readList(body, readFault);
    faults.clear();
    for (const { fault, rule } of wanted) faults.add(fault, rule);
    return { faults: faults.list };
  },
};

export async function handleControl(
  side: Controlled,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (!addressedToLoopback(request.headers) || !fromOwnPage(request.headers)) {
    return answer(response, 403, { error: 'Only programs on this machine and the simulator’s own page may ask.' });
  }
  if (request.method === 'GET' && path === '/_simulator/events') return streamEvents(side.log, response);
  const operation = Object.hasOwn(operations, `${request.method} ${path}`)
    ? operations[`${request.method} ${path}`]
    : undefined;
  if (operation === undefined) return answer(response, 404, { error: `There is no ${request.method} ${path}.` });
  const body = await readBody(request);
  if (body === undefined) return;
  if (request.method === 'PUT' && !isJsonContentType(request.headers['content-type'])) {
    return answer(response, 415, { error: 'Send JSON, with its content type.' });
  }
  try {
    answer(response, 200, operation(side, jsonValue(body.bytes)));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    answer(response, 400, { error: error.message });
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  const headers = { 'Content-Type': 'application/json; charset=utf-8', ...PRIVATE_HEADERS };
  response.writeHead(status, headers).end(JSON.stringify(body));
}

/** Nothing is kept, guessed or shown to other origins. */
const PRIVATE_HEADERS = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

function robotsOf({ world }: Controlled): object {
  const shown = ({ secret, accessToken, ...settings }: RobotProfile) => ({
    accessToken: shorten(accessToken),
    signed: secret !== undefined,
    ...settings,
  });
  return { robots: world.robots.profiles.map(shown) };
}

function appsOf({ world }: Controlled): object {
  return { apps: world.apps.profiles.map(({ appSecret: _, ...settings }) => settings) };
}
