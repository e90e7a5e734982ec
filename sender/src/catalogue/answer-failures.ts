import { phrase } from '#core';
import type { CatalogueEntry } from './entry.js';

/** Responses other than DingTalk's acceptances and known rejections. */
export const ANSWER_FAILURES = [
  {
    id: 'unknown-code',
    fix: 'look-up-code',
    cause: phrase('DingTalk rejected the message with an error code that this catalogue does not list.'),
    remedy: phrase('Read DingTalk’s message and look up the code in its list of global error codes.'),
  },
  {
    id: 'flood-protection',
    fix: 'wait',
    waitMs: 300_000,
    cause: phrase('DingTalk’s gateway rejected the request because too many requests come from this network.'),
    remedy: phrase('Wait about 5 minutes before you send again, and send fewer messages.'),
  },
  {
    id: 'answer-html',
    fix: 'look-in-chat',
    cause: phrase('The response is a web page from DingTalk’s gateway, a proxy or a login portal.'),
    remedy: phrase(
      'Check in the chat whether the message arrived. Then check the URL, the proxy settings and the network login.',
    ),
  },
  {
    id: 'answer-not-json',
    fix: 'look-in-chat',
    cause: phrase('The response is not JSON, so it does not come from DingTalk.'),
    remedy: phrase('Check in the chat whether the message arrived. Then check the URL and the proxy settings.'),
  },
  {
    id: 'answer-empty',
    fix: 'look-in-chat',
    cause: phrase('The response is empty.'),
    remedy: phrase('Check in the chat whether the message arrived. Then check the URL and the proxy settings.'),
  },
  {
    id: 'answer-without-code',
    fix: 'look-in-chat',
    cause: phrase('The response is JSON but does not say whether the message was accepted.'),
    remedy: phrase('Check in the chat whether the message arrived. Then check that the URL belongs to DingTalk.'),
  },
  {
    id: 'answer-without-token',
    fix: 'check-network',
    cause: phrase('The response is JSON but contains no access token.'),
    remedy: phrase('Check that the API URL belongs to DingTalk, then send the message again.'),
  },
  {
    id: 'answer-too-large',
    fix: 'look-in-chat',
    cause: phrase('The response is far larger than any response of DingTalk.'),
    remedy: phrase('Check in the chat whether the message arrived. Then check that the URL belongs to DingTalk.'),
  },
  {
    id: 'answer-undecodable',
    fix: 'look-in-chat',
    cause: phrase('The response cannot be decompressed or is not valid HTTP.'),
    remedy: phrase('Check in the chat whether the message arrived. Then check any proxy in between.'),
  },
  {
    id: 'http-status',
    fix: 'look-in-chat',
    cause: phrase('The HTTP status of the response is not 200, the only status that DingTalk uses here.'),
    remedy: phrase('Check in the chat whether the message arrived. Then check the URL and the proxy settings.'),
  },
  {
    id: 'redirected',
    fix: 'look-in-chat',
    cause: phrase('The URL redirects, and credentials are never sent to another URL.'),
    remedy: phrase('Use the URL that DingTalk shows. A login portal or a proxy may also cause the redirect.'),
  },
] as const satisfies readonly CatalogueEntry[];
