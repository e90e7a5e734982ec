import { describe, expect, test } from 'vitest';
import { VERDICT_REQUEST, type VerdictAnswer } from '#server/protocol';
import { client, GOOD, start, URI } from './session.js';

describe('verdict', () => {
  const verdict = (uri = URI) =>
    client.connection.sendRequest(VERDICT_REQUEST, { textDocument: { uri } }) as Promise<VerdictAnswer>;

  test('reports for each document whether the cluster accepts it', async () => {
    await start();
    const broken = GOOD.replace('name: good', 'name: not_good');
    await client.open(URI, `${GOOD}---\nkind: Deployment\napiVersion: apps/v1\n---\n${broken}`);
    const line = GOOD.split('\n').length + 3;
    expect(await verdict()).toEqual({
      documents: [
        { line: 0, kind: 'Receiver', name: 'good', accepted: true, causes: [] },
        {
          line,
          kind: 'Receiver',
          name: 'not_good',
          accepted: false,
          causes: [
            {
              code: 'object-name',
              message: expect.stringContaining('not_good') as string,
              range: { start: { line: line + 3, character: 8 }, end: { line: line + 3, character: 16 } },
            },
          ],
        },
      ],
    });
  });

  test('is null for files that are not open or have none of our kinds', async () => {
    await start();
    expect(await verdict()).toBeNull();
    await client.open(URI, 'a: b\n');
    expect(await verdict()).toBeNull();
  });
});
