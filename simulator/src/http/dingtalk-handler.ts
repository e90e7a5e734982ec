import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Call, World } from '../dingtalk/call.js';
import { routes } from '../dingtalk/routes.js';
import { deliver } from '../faults/delivery.js';
import type { ActiveFault, FaultList } from '../faults/fault-list.js';
import type { MessageLog } from '../message-log.js';
import { judge } from './judge.js';
import { fromProgram } from './loopback-guard.js';
import { rawRequest } from './raw-request.js';
import { readBody } from './read-body.js';
import { reset } from './reset.js';

export interface DingTalkSide {
  readonly world: World;
  readonly faults: FaultList;
  readonly log: MessageLog;
  readonly now: () => number;
  /** The local ports of the open tunnels, from which the simulator is called. */
  readonly tunnels: Set<number>;
}

/** Answers as DingTalk's gateway does: HTTP 200 and JSON whatever the verdict, unless a fault applies. */
export async function handleDingTalk(
  { world, faults, log, now, tunnels }: DingTalkSide,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (!fromProgram(request.headers, tunnels.has(request.socket.remotePort ?? 0))) {
    // no fault is used up, and no web page learns more
    response.writeHead(403, { 'Content-Type': 'text/plain' }).end('Web pages cannot use the simulator.');
    return;
  }
  const accessToken = url.searchParams.get('access_token');
  const active = faults.take(url.pathname, accessToken) ?? permanentFault(world, url.pathname, accessToken);
  const fault = active?.fault;
  if (active !== undefined) log.announceChange();
  const record = { method: request.method ?? '', path: url.pathname, ...(fault && { fault: fault.kind }) };
  if (fault?.kind === 'reset-early') {
    log.addRequest({ time: now(), ...record });
    reset(request.socket);
    return;
  }
  const body = await readBody(request);
  if (body === undefined) return;
  const time = now();
  const call: Call = {
    method: record.method,
    path: record.path,
    query: url.searchParams,
    target: request.url ?? '',
    headers: request.headers,
    body: body.bytes,
    size: body.size,
    ip: request.socket.remoteAddress ?? '',
    now: time + (fault?.kind === 'clock' ? fault.offsetMs : 0),
  };
  const { verdict, message, outgoing } = judge(routes.get(record.path), call, world, fault);
  log.addRequest({ time, ...record, ...(verdict && { errcode: verdict.errcode }) });
  if (message !== undefined)
    log.add({ time, ...message, ...(fault && { fault: fault.kind }), request: rawRequest(call) });
  const head = { Server: 'DingTalk/1.0.0', Date: new Date(call.now).toUTCString() };
  await deliver(response, { ...outgoing, headers: { ...head, ...outgoing.headers } }, active);
}

/** The permanent fault of a robot. A change of the profile does not send the answers that it holds back. */
function permanentFault({ robots }: World, path: string, accessToken: string | null): ActiveFault | undefined {
  const fault = path === '/robot/send' ? robots.profileOf(accessToken ?? '')?.fault : undefined;
  return fault && { fault, released: new AbortController().signal };
}
