import { ALERT_PATHS, type AlertApi, type LiveAlerts, phrase, readAlertsReply } from '#core';
import { fetchSource, type SourceOptions } from './fetch-source.js';
import type { SourceFailure } from './source-failure.js';
import { readSourceUrl, urlOf } from './source-url.js';

/**
 * Reads the alerts of a server.
 *
 * @param address of the server, maybe with a user, a password, a path and a filter
 */
export async function readAlertsFrom(
  address: string,
  api: AlertApi,
  options: SourceOptions,
): Promise<LiveAlerts | SourceFailure> {
  const source = readSourceUrl(address);
  if ('template' in source) return addressFailure(source);
  const reply = await fetchSource(source, urlOf(source, ALERT_PATHS[api]), options);
  if (reply.kind === 'failed') return reply;
  const read = readAlertsReply(reply, api, source.shown);
  return read.kind === 'alerts' ? read : { ...read, kind: 'failed', reason: 'rejected' };
}

export function addressFailure(cause: SourceFailure['cause']): SourceFailure {
  return { kind: 'failed', reason: 'address', cause, remedy: phrase('Check the address.') };
}
