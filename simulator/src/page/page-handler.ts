import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressedToLoopback } from '../http/loopback-guard.js';
import { contentSecurityPolicy, type PageFacts, page } from './page.js';
import { chooseLanguage } from './words/translate.js';

/** `GET /`. The page contains no message: its script reads them from the control API, which has its own guard. */
export function handlePage(
  request: IncomingMessage,
  response: ServerResponse,
  { searchParams }: URL,
  facts: PageFacts,
): void {
  if (!addressedToLoopback(request.headers)) {
    response.writeHead(403, { 'Content-Type': 'text/plain' }).end('Open this page at its loopback address.');
    return;
  }
  const nonce = randomBytes(18).toString('base64');
  const language = chooseLanguage(searchParams.get('lang'), request.headers['accept-language']);
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : page(nonce, facts, language));
}
