import { createTokenCache } from './conversation/token-cache.js';
import { createThrottle } from './throttle/throttle.js';
import { createDispatcher } from './transport/create-dispatcher.js';
import { createGate } from './transport/gate.js';

/** What all sends of one process share unless they bring their own. */

export const DINGTALK = 'https://oapi.dingtalk.com';

/** Tokens outlive a call: fetching them too often is throttled. */
export const PROCESS_TOKENS = createTokenCache();

/** DingTalk counts the messages of a robot whoever sends them. */
export const PROCESS_THROTTLE = createThrottle();

/** Requests under way at a time. */
export const PROCESS_GATE = createGate(8);

/** Holds no connection between calls, and reads the environment anew for each. */
export const PROCESS_DISPATCHER = createDispatcher({ env: process.env });
