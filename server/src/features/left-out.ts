import { describeLeftOut } from '#core';
import type { Context } from '../context.js';
import { plainTextOf } from '../convert.js';
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
        return leftOut.map((object) => ({
          kind: object.kind ?? null,
          name: object.name ?? null,
          reason: object.reason,
          text: plainTextOf(describeLeftOut(object), context.client),
          place: object.at,
        }));
      },
      [],
    ),
  );
}
