import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { arrivingAlerts, renderPhrase, routeAlerts, stopsManager } from '#core';
import type { Context } from '../context.js';
import { momentOf } from '../moment.js';
import { nextTurn } from '../next-turn.js';
import { STOPS_REQUEST, type StopAnswer, type StopsParams } from '../protocol.js';

/** Alerts that stop the manager are rare, and most crashes need none. The details of an alert look at each. */
const MAX_ALERTS = 200;

/** What stops the manager for everybody. */
export function registerStops(context: Context): void {
  const { connection, guard, samples, pipelines } = context;
  connection.onRequest<readonly StopAnswer[], void>(
    STOPS_REQUEST,
    guard<[StopsParams, CancellationToken], readonly StopAnswer[] | ResponseError<void>>(
      'stops',
      async ({ textDocument: { uri }, at }, token) => {
        const pipeline = await pipelines.of(uri, momentOf(at));
        // a cancellation may have arrived in the meantime
        await nextTurn();
        if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
        const { incidents } = routeAlerts(pipeline, arrivingAlerts(samples.current.slice(0, MAX_ALERTS)));
        const stops = incidents.filter(stopsManager).map(
          (incident): StopAnswer => ({
            text: renderPhrase(incident.text, context.client.translations),
            place: incident.at ?? null,
          }),
        );
        // several requests may end in the same way
        return stops.filter(({ text }, index) => stops.findIndex((other) => other.text === text) === index);
      },
      [],
    ),
  );
}
