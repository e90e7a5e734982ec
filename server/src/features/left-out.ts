import { describeLeftOut, renderPhrase } from '#core';
import type { Context } from '../context.js';
import { LEFT_OUT_REQUEST, type LeftOutAnswer, type LeftOutParams } from '../protocol.js';

/** The objects that previews and tests leave out. */
export function registerLeftOut(context: Context): void {
  const { connection, guard, pipelines } = context;
  connection.onRequest(
    LEFT_OUT_REQUEST,
    guard<[LeftOutParams], readonly LeftOutAnswer[]>(
      'leftOut',
      async ({ textDocument: { uri }, shown }) => {
        const { leftOut } = await pipelines.objectsOf(uri, shown);
        const { translations } = context.client;
        return leftOut.map((object) => ({
          kind: object.kind ?? null,
          name: object.name ?? null,
          reason: object.reason,
          text: renderPhrase(describeLeftOut(object), translations),
          place: object.at,
        }));
      },
      [],
    ),
  );
}
