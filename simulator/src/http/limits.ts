import type { Server, ServerResponse } from 'node:http';

/** More connections at a time than any sender opens; others are closed. */
export const MAX_CONNECTIONS = 512;

/** Milliseconds without a byte after which a connection is closed, and in which the first one must come. */
export const MAX_SILENCE = 60_000;

/** Milliseconds in which a whole body must arrive. */
export const MAX_BODY_TIME = 120_000;

/** Milliseconds for which a fault holds an answer back, even without a time of its own. */
export const MAX_SLOWNESS = 600_000;

export function limitHttp(http: Server): void {
  http.timeout = MAX_SILENCE;
}

/** For answers that are not ready yet, or never end: their own limits apply. */
export function allowSilence(response: ServerResponse): void {
  response.setTimeout(0);
}
