import { setImmediate } from 'node:timers/promises';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { matchReceiver } from '#core';
import type { Context } from '../context.js';
import { MATCHES_REQUEST, type MatchesAnswer, type MatchesParams, type ReceiverCount } from '../protocol.js';
import { routerRecipients } from '../router-recipients.js';
import { takersOf } from '../takers-of.js';

/** The maximum time of counting before other messages are handled. */
const SLICE_MS = 20;

/** The matches of one receiver, Router or Silence, and the numbers of matches of the others. */
export function registerMatches(context: Context): void {
  const { connection, guard, samples, matchCounts, pipelines } = context;
  connection.onRequest<MatchesAnswer, void>(
    MATCHES_REQUEST,
    guard<[MatchesParams, CancellationToken], MatchesAnswer | ResponseError<void>>(
      'matches',
      async ({ textDocument: { uri }, receiver }, token) => {
        const file = await takersOf(context, uri);
        const takers = file?.takers ?? [];
        const chosen =
          takers.find(({ id }) => id === receiver) ?? takers.find(({ kind }) => kind === 'Receiver') ?? takers[0];
        if (!file || !chosen) return null;
        const recipients = chosen.kind === 'Router' ? await routerRecipients(pipelines, uri) : undefined;
        const { current, version } = samples;
        const counts: ReceiverCount[] = [];
        let begun = performance.now();
        for (const taker of takers) {
          if (performance.now() - begun > SLICE_MS) {
            await setImmediate();
            if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
            begun = performance.now();
          }
          const { id, kind, unshifted } = taker;
          const { name, range, enabled } = taker.conditions;
          counts.push({
            id,
            kind,
            name,
            range,
            enabled,
            matched: matchCounts.of(unshifted, file.rules(taker)) ?? null,
          });
        }
        const { translations } = context.client;
        return {
          textVersion: file.version,
          samplesVersion: version,
          sampleCount: current.length,
          receivers: counts,
          id: chosen.id,
          kind: chosen.kind,
          receiver: matchReceiver(chosen.conditions, current, { translations, ...file.rules(chosen) }),
          recipients: recipients?.get(chosen.conditions.name) ?? [],
        };
      },
      null,
    ),
  );
}
