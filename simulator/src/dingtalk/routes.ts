import type { Route } from './call.js';
import { chatSend } from './chat-send.js';
import { getToken } from './get-token.js';
import { robotSend } from './robot-send.js';

/** DingTalk's addresses that the simulator serves. */
export const routes: ReadonlyMap<string, Route> = new Map([
  ['/robot/send', robotSend],
  ['/gettoken', getToken],
  ['/chat/send', chatSend],
]);
