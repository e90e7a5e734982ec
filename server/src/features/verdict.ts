import { renderPhrase, verdictsOf } from '#core';
import type { Context } from '../context.js';
import { VERDICT_REQUEST, type VerdictAnswer, type VerdictParams } from '../protocol.js';

/** What the cluster does with each document of an open file. */
export function registerVerdict(context: Context): void {
  const { open, connection, guard, lintConfigs } = context;
  connection.onRequest(
    VERDICT_REQUEST,
    guard<[VerdictParams], VerdictAnswer>(
      'verdict',
      async ({ textDocument: { uri } }) => {
        const analysed = open.analysisOf(uri);
        if (!analysed) return null;
        const { version } = await lintConfigs.of(uri);
        const { translations } = context.client;
        return {
          documents: verdictsOf(analysed.stream, version).map(
            ({ line, kind = null, name = null, accepted, causes }) => ({
              line,
              kind,
              name,
              accepted,
              // no path: a credential that is written as a field would be in it
              causes: causes.map(({ phrase, code, range }) => ({
                message: renderPhrase(phrase, translations),
                code,
                range,
              })),
            }),
          ),
        };
      },
      null,
    ),
  );
}
