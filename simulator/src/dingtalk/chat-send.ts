import { randomBytes } from 'node:crypto';
import type { AppProfile } from '../profiles.js';
import { shorten } from '../profiles.js';
import type { Warning } from '../received-message.js';
import { addressAllowed } from './address-list.js';
import type { TokenState } from './app-registry.js';
import { accepted, type Call, type MessageFacts, type Reply, type Route, refused, type World } from './call.js';
import { type ChatBody, readChatBody } from './chat-body.js';
import { tooLongField } from './chat-limits.js';
import * as refuse from './chat-refusals.js';
import { isJsonContentType } from './json-body.js';
import { NO_MENTIONS } from './mentions.js';
import { badContentType, needsPost, noJson } from './protocol-refusals.js';
import type { Refusal } from './refusal.js';

/** The documented maximum of `msg`; DingTalk reports an error only above 5000 characters of content. */
const DOCUMENTED_BYTES = 2048;

/** `POST /chat/send` (DingTalk: send group messages, archived; still what notification-manager calls). */
function respond(call: Call, world: World): Reply {
  const { token, state, body, facts } = understand(call, world);
  const refusal =
    gatewayRefusal(call, world, token, state) ??
    (state.state === 'valid' ? bodyRefusal(call, state.app, world, body) : undefined);
  if (refusal !== undefined) return refused(refusal, facts);
  return accepted(facts, { messageId: `msg${randomBytes(12).toString('hex')}` });
}

function understand(call: Call, world: World) {
  const token = call.query.get('access_token') ?? '';
  const state = world.apps.check(token, call.now);
  const body = readChatBody(call.body);
  return { token, state, body, facts: describe(token, state, body) };
}

export const chatSend: Route = { respond, overhear: (call, world) => understand(call, world).facts };

function gatewayRefusal(call: Call, { apps }: World, token: string, state: TokenState): Refusal | undefined {
  if (call.method !== 'POST') return needsPost(call.method);
  if (!isJsonContentType(call.headers['content-type'])) return badContentType(call.headers['content-type']);
  if (token === '') return refuse.noToken();
  if (state.state === 'expired') return refuse.expiredToken();
  if (state.state === 'unknown') return refuse.invalidToken();
  const { app } = state;
  if (app.ipAllow !== undefined && !addressAllowed(app.ipAllow, call.ip))
    return refuse.appAddressNotAllowed(call.ip, app.appKey);
  const exceeded = apps.count(app, call.now);
  if (exceeded !== undefined) return refuse.appTooFast(exceeded);
  return app.chatPermission === false ? refuse.noPermission(randomBytes(6).toString('hex')) : undefined;
}

function bodyRefusal(call: Call, app: AppProfile, world: World, body: ChatBody): Refusal | undefined {
  if (body.json === undefined) return noJson(call.size === 0);
  const chatId = body.json.chatid;
  if (chatId === undefined) return refuse.noChatId();
  if (typeof chatId !== 'string' || chatId === '') return refuse.emptyChatId();
  if (chatId.startsWith('cid')) return refuse.openConversationId();
  if (!world.apps.hasChat(app, chatId)) return refuse.unknownChat();
  if (body.msg === undefined || body.msgtype === undefined)
    return refuse.badMsg(body.msg === undefined ? 'msg' : 'msgtype');
  if (body.missing !== undefined) return refuse.badMsg(body.missing);
  if (body.content === undefined) return refuse.badChatType(body.msgtype);
  const tooLong = tooLongField(body.msgtype, body.msg);
  return tooLong === undefined ? undefined : refuse.chatMessageTooLong(tooLong.field, tooLong.limit);
}

function describe(token: string, state: TokenState, body: ChatBody): MessageFacts {
  const chatId = body.json?.chatid;
  const bytes = body.msg === undefined ? 0 : Buffer.byteLength(JSON.stringify(body.msg));
  const warnings: readonly Warning[] =
    bytes > DOCUMENTED_BYTES
      ? [
          {
            code: 'msg-over-2048-bytes',
            text: `“msg” has ${bytes} bytes; the documented maximum is ${DOCUMENTED_BYTES}.`,
          },
        ]
      : [];
  return {
    route: 'conversation',
    sender: state.state === 'valid' ? `App ${state.app.appKey}` : `Unknown app ${shorten(token)}`,
    ...(typeof chatId === 'string' ? { chatId } : {}),
    ...(body.msgtype === undefined ? {} : { msgtype: body.msgtype }),
    ...(body.content === undefined ? {} : { content: body.content }),
    mentions: NO_MENTIONS,
    signature: 'none',
    warnings,
  };
}
