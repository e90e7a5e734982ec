import { DEFAULT_ROBOT_RATE, type RobotProfile, robotName, shorten } from '../profiles.js';
import type { Warning } from '../received-message.js';
import { addressAllowed } from './address-list.js';
import { accepted, type Call, type MessageFacts, type Reply, type Route, refused, type World } from './call.js';
import { isJsonContentType } from './json-body.js';
import { mentionWarnings } from './mentions.js';
import { badContentType, missingParameter, needsPost, noJson } from './protocol-refusals.js';
import type { Refusal } from './refusal.js';
import { type RobotBody, readRobotBody } from './robot-body.js';
import * as refuse from './robot-refusals.js';
import { checkSignature, type SignatureCheck } from './signature.js';
import { containsKeyword } from './visible-strings.js';

const MAX_BODY = 20_000;

interface RobotCall {
  readonly call: Call;
  readonly world: World;
  readonly robot: RobotProfile;
  readonly body: RobotBody;
  /** Undefined if the robot requires no signature. */
  readonly signature: SignatureCheck | undefined;
}

/**
 * The checks after the token, in this order. DingTalk documents no order; calls without a token show that the token comes
 * first.
 */
const checks: readonly ((call: RobotCall) => Refusal | undefined)[] = [
  ({ world, robot: { state = 'active' } }) => (state === 'active' ? undefined : refuse.notServing(world.style, state)),
  ({ world, call }) => (call.size > MAX_BODY ? refuse.bodyTooLarge(world.style, call.size) : undefined),
  ({ body, call }) => (body.json === undefined ? noJson(call.size === 0) : undefined),
  ({ world, body }) => fieldsRefusal(world, body),
  ({ world, call, robot }) =>
    robot.ipAllow !== undefined && !addressAllowed(robot.ipAllow, call.ip)
      ? refuse.addressNotAllowed(world.style, call.ip)
      : undefined,
  ({ world, signature }) => signatureRefusal(world, signature),
  ({ world, robot: { keywords = [] }, body }) =>
    body.content !== undefined && keywords.length > 0 && !containsKeyword(body.content, keywords)
      ? refuse.noKeyword(world.style, keywords)
      : undefined,
  ({ robot, body }) => (robot.onlyOwnerAtAll === true && body.mentions.all ? refuse.ownerOnlyAtAll() : undefined),
  rateRefusal,
];

/** `POST /robot/send` (DingTalk: custom robot API). */
function respond(call: Call, world: World): Reply {
  const { token, robot, body, signature, facts } = understand(call, world);
  const refusal =
    gatewayRefusal(call, token) ??
    (robot === undefined ? unknownToken(world, token) : firstRefusal({ call, world, robot, body, signature }));
  return refusal === undefined ? accepted(facts) : refused(refusal, facts);
}

function understand(call: Call, world: World) {
  const token = call.query.get('access_token') ?? '';
  const body = readRobotBody(call.body);
  const robot = token === '' ? undefined : world.robots.find(token);
  const signature =
    robot?.secret === undefined
      ? undefined
      : checkSignature(robot.secret, signedQuery(call), robot.signMode ?? 'lenient', call.now);
  return { token, robot, body, signature, facts: describe(call, robot, token, body, signature) };
}

export const robotSend: Route = { respond, overhear: (call, world) => understand(call, world).facts };

function firstRefusal(call: RobotCall): Refusal | undefined {
  for (const check of checks) {
    const refusal = check(call);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function gatewayRefusal(call: Call, token: string): Refusal | undefined {
  if (call.method !== 'POST') return needsPost(call.method);
  if (!isJsonContentType(call.headers['content-type'])) return badContentType(call.headers['content-type']);
  if (token === '')
    return missingParameter('access_token', 'The query has no access_token.', 'Use the whole webhook URL.');
  return undefined;
}

function unknownToken({ style }: World, token: string): Refusal {
  if (token.includes('/') || token.includes('access_token=')) {
    return refuse.unknownToken(
      style,
      'The access_token is a URL.',
      'Use only the part after “access_token=”, or the whole webhook URL.',
    );
  }
  if (token !== token.trim()) {
    return refuse.unknownToken(style, 'The access_token starts or ends with white space.', 'Remove it.');
  }
  return refuse.unknownToken(
    style,
    'No robot has this token.',
    'Copy the webhook URL again; a robot that was removed and added again has a new one.',
  );
}

function fieldsRefusal({ style }: World, { msgtype, content, missing }: RobotBody): Refusal | undefined {
  if (msgtype === undefined) return missingParameter('msgtype', 'The body has no msgtype.', 'Send “msgtype”.');
  if (missing !== undefined) return refuse.missingField(style, missing);
  return content === undefined ? refuse.unsupportedType(style, msgtype) : undefined;
}

function signatureRefusal({ style }: World, signature: SignatureCheck | undefined): Refusal | undefined {
  if (signature?.state === 'expired') return refuse.staleTimestamp(style, signature.why, signature.fix);
  if (signature?.state === 'wrong') return refuse.signMismatch(style, signature.why, signature.fix);
  return undefined;
}

function rateRefusal({ world, robot, call }: RobotCall): Refusal | undefined {
  const limit = robot.ratePerMinute ?? DEFAULT_ROBOT_RATE;
  if (limit === 'unlimited') return undefined;
  const secondsLeft = world.robots.count(robot.accessToken, limit, call.now);
  return secondsLeft === 0 ? undefined : refuse.tooFast(world.style, world.rateLimitCode, limit, secondsLeft);
}

function signedQuery({ query, headers }: Call) {
  const inHeaders = headers.sign !== undefined || headers.timestamp !== undefined;
  return { timestamp: query.get('timestamp'), sign: query.get('sign'), inHeaders };
}

function describe(
  call: Call,
  robot: RobotProfile | undefined,
  token: string,
  body: RobotBody,
  signature: SignatureCheck | undefined,
): MessageFacts {
  const warnings: Warning[] = [...body.warnings];
  if (body.content !== undefined) warnings.push(...mentionWarnings(body.mentions, body.content));
  if (signature?.state === 'double-encoded') {
    warnings.push({
      code: 'sign-encoded-twice',
      text: 'The signature is percent-encoded twice, as notification-manager sends it.',
    });
  }
  return {
    route: 'robot',
    sender: robot === undefined ? `Unknown robot ${shorten(token)}` : robotName(robot),
    ...(body.msgtype === undefined ? {} : { msgtype: body.msgtype }),
    ...(body.content === undefined ? {} : { content: body.content }),
    mentions: body.mentions,
    signature: call.query.has('sign') ? (signature?.state ?? 'unchecked') : 'none',
    warnings,
  };
}
