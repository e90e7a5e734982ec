import { phrase } from '#core';
import { fetchSource, type SourceOptions } from './fetch-source.js';
import { addressFailure } from './read-alerts.js';
import type { SourceFailure } from './source-failure.js';
import { readSourceUrl } from './source-url.js';

export interface SourceText {
  readonly kind: 'text';
  readonly text: string;
  /** Where it comes from, for people: without credentials. */
  readonly shown: string;
}

/** Reads the text of a URL, such as that of a search. */
export async function readTextFrom(address: string, options: SourceOptions): Promise<SourceText | SourceFailure> {
  const source = readSourceUrl(address);
  if ('template' in source) return addressFailure(source);
  const reply = await fetchSource(source, source.url, options);
  if (reply.kind === 'failed') return reply;
  const { status, body } = reply;
  const isPage = /^\s*<(?:!doctype|html)/i.test(body);
  if (status === 200 && !isPage) return { kind: 'text', text: body, shown: source.shown };
  return {
    kind: 'failed',
    reason: 'rejected',
    cause: phrase('{source} answers with something else.', { source: source.shown }),
    remedy:
      status === 401 || status === 403 || isPage
        ? phrase('Check the URL, and whether its user name and password may read it.')
        : phrase('Check the URL.'),
    ...(status !== 200 && { detail: `HTTP ${status}` }),
  };
}
