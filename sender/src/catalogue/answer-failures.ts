import { phrase } from '#core';
import type { CatalogueEntry } from './entry.js';

/** Answers that are not DingTalk’s usual yes or no. */
export const ANSWER_FAILURES = [
  {
    id: 'unknown-code',
    fix: 'look-up-code',
    cause: phrase('DingTalk refused the message with an error code that is not in this catalogue.'),
    remedy: phrase('Read DingTalk’s own text, and look the code up in its list of global error codes.'),
  },
  {
    id: 'flood-protection',
    fix: 'wait',
    waitMs: 300_000,
    cause: phrase('DingTalk’s gateway turned the request away because too many come from this network.'),
    remedy: phrase('Wait about 5 minutes before sending again, and send less.'),
  },
  {
    id: 'answer-html',
    fix: 'look-in-chat',
    cause: phrase('The answer is a web page: from DingTalk’s gateway, a proxy or a login portal on the way.'),
    remedy: phrase(
      'Look in the chat whether the message arrived. Check the address, the proxy settings and the network’s login.',
    ),
  },
  {
    id: 'answer-not-json',
    fix: 'look-in-chat',
    cause: phrase('The answer is no JSON, so something other than DingTalk gave it.'),
    remedy: phrase('Look in the chat whether the message arrived. Check the address and the proxy settings.'),
  },
  {
    id: 'answer-empty',
    fix: 'look-in-chat',
    cause: phrase('The answer is empty.'),
    remedy: phrase('Look in the chat whether the message arrived. Check the address and the proxy settings.'),
  },
  {
    id: 'answer-without-code',
    fix: 'look-in-chat',
    cause: phrase('The answer is JSON, but does not say whether the message was accepted.'),
    remedy: phrase('Look in the chat whether the message arrived. Check that the address is DingTalk’s.'),
  },
  {
    id: 'answer-too-large',
    fix: 'look-in-chat',
    cause: phrase('The answer is far larger than any of DingTalk’s.'),
    remedy: phrase('Look in the chat whether the message arrived. Check that the address is DingTalk’s.'),
  },
  {
    id: 'answer-undecodable',
    fix: 'look-in-chat',
    cause: phrase('The answer’s compression or form could not be read.'),
    remedy: phrase('Look in the chat whether the message arrived. Check the proxy on the way.'),
  },
  {
    id: 'http-status',
    fix: 'look-in-chat',
    cause: phrase('The answer has an HTTP status other than 200, which DingTalk does not use here.'),
    remedy: phrase('Look in the chat whether the message arrived. Check the address and the proxy settings.'),
  },
  {
    id: 'redirected',
    fix: 'look-in-chat',
    cause: phrase('The address leads elsewhere, and a secret is never sent on to another address.'),
    remedy: phrase('Use the address that DingTalk shows. A login portal or proxy on the way may redirect as well.'),
  },
] as const satisfies readonly CatalogueEntry[];
