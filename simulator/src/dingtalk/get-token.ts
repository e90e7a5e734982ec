import { addressAllowed } from './address-list.js';
import { type Call, type Reply, type Route, refused, type World } from './call.js';
import { appAddressNotAllowed, wrongApp } from './chat-refusals.js';
import { missingParameter, needsGet } from './protocol-refusals.js';

/** `GET /gettoken` (DingTalk: obtain the token of an internal app). */
function respond(call: Call, { apps }: World): Reply {
  if (call.method !== 'GET') return refused(needsGet(call.method));
  const appKey = call.query.get('appkey') ?? '';
  const appSecret = call.query.get('appsecret') ?? '';
  for (const [name, value] of Object.entries({ appkey: appKey, appsecret: appSecret })) {
    if (value === '') return refused(missingParameter(name, `The query has no ${name}.`, `Send “${name}”.`));
  }
  const app = apps.login(appKey, appSecret);
  if (app === undefined) return refused(wrongApp());
  if (app.ipAllow !== undefined && !addressAllowed(app.ipAllow, call.ip)) {
    return refused(appAddressNotAllowed(call.ip, appKey));
  }
  const { token, seconds } = apps.issue(app, call.now);
  return { answer: { errcode: 0, access_token: token, errmsg: 'ok', expires_in: seconds } };
}

export const getToken: Route = { respond };
