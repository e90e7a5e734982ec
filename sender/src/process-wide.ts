import { createTokenCache } from './conversation/token-cache.js';
import { createThrottle } from './throttle/throttle.js';
import { createDispatcher } from './transport/create-dispatcher.js';
import { createGate } from './transport/gate.js';

/** State that all sends of one process share by default. */

export const DINGTALK = 'https://oapi.dingtalk.com';

/** Tokens outlive a call because DingTalk throttles fetching them. */
export const PROCESS_TOKENS = createTokenCache();

/** DingTalk counts all messages of a robot, so all sends must share one throttle. */
export const PROCESS_THROTTLE = createThrottle();

/** Limits the concurrent requests. */
export const PROCESS_GATE = createGate(8);

/** Reads the environment for each connection. An idle one is kept for a second and does not keep the process alive. */
export const PROCESS_DISPATCHER = createDispatcher({ env: process.env });
