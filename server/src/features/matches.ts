import { setImmediate } from 'node:timers/promises';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { conditionRulesOf, matchReceiver, receivers } from '#core';
import type { Context } from '../context.js';
import { MATCHES_REQUEST, type MatchesAnswer, type MatchesParams, type ReceiverCount } from '../protocol.js';

/** The maximum time of counting before other messages are handled. */
const SLICE_MS = 20;

/** The matches of one receiver, and the numbers of matches of the others. */
export function registerMatches(context: Context): void {
  const { open, connection, guard, samples, lintConfigs, matchCounts } = context;
  connection.onRequest<MatchesAnswer, void>(
    MATCHES_REQUEST,
    guard<[MatchesParams, CancellationToken], MatchesAnswer | ResponseError<void>>(
      'matches',
      async ({ textDocument: { uri }, receiver }, token) => {
        const analysed = open.analysisOf(uri);
        const found = analysed ? receivers(analysed.stream) : [];
        const chosen = found.find(({ conditions: { name } }) => name === receiver) ?? found[0];
        if (!analysed || !chosen) return null;
        const rules = conditionRulesOf((await lintConfigs.of(uri)).version);
        const { current, version } = samples;
        const counts: ReceiverCount[] = [];
        let begun = performance.now();
        for (const { conditions, unshifted } of found) {
          if (performance.now() - begun > SLICE_MS) {
            await setImmediate();
            if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
            begun = performance.now();
          }
          const { name, range, enabled } = conditions;
          counts.push({ name, range, enabled, matched: matchCounts.of(unshifted, rules) ?? null });
        }
        const { translations } = context.client;
        return {
          textVersion: analysed.version,
          samplesVersion: version,
          sampleCount: current.length,
          receivers: counts,
          receiver: matchReceiver(chosen.conditions, current, { translations, ...rules }),
        };
      },
      null,
    ),
  );
}
