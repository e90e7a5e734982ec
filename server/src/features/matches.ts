import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { describeRejection, type LeftOut, matchReceiver } from '#core';
import type { ClientInfo } from '../client-info.js';
import type { Context } from '../context.js';
import { plainTextOf } from '../convert.js';
import { nextTurn } from '../next-turn.js';
import {
  MATCHES_REQUEST,
  type MatchesAnswer,
  type MatchesParams,
  type ReceiverCount,
  type RejectionAnswer,
} from '../protocol.js';
import { takersOf } from '../takers-of.js';

/** The maximum time of counting before other messages are handled. */
const SLICE_MS = 20;

/** The matches of one receiver, Router or Silence, and the numbers of matches of the others. */
export function registerMatches(context: Context): void {
  const { connection, guard, samples, matchCounts } = context;
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
        const { kind: chosenKind, conditions: conditionsOfChosen } = chosen;
        const recipients =
          chosenKind === 'Router'
            ? await context.recipients.of(uri, { kind: chosenKind, name: conditionsOfChosen.name })
            : undefined;
        const rejection = file.rejectionOf(chosen);
        const { current, version } = samples;
        const counts: ReceiverCount[] = [];
        let begun = performance.now();
        for (const taker of takers) {
          if (performance.now() - begun > SLICE_MS) {
            await nextTurn();
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
            rejected: file.rejectionOf(taker) !== undefined,
          });
        }
        const { translations } = context.client;
        return {
          textVersion: file.version,
          samplesVersion: version,
          sampleCount: current.length,
          receivers: counts,
          id: chosen.id,
          kind: chosenKind,
          rejection: rejection ? toAnswer(rejection, context.client) : null,
          receiver: matchReceiver(conditionsOfChosen, current, { translations, ...file.rules(chosen) }),
          recipients: recipients?.get(conditionsOfChosen.name) ?? [],
        };
      },
      null,
    ),
  );
}

function toAnswer(rejection: LeftOut, client: ClientInfo): RejectionAnswer {
  return { text: plainTextOf(describeRejection(rejection), client), place: rejection.at };
}
