import type { Contestant } from '../language-server/contestant.js';
import { generateReceivers } from '../language-server/receivers.js';
import { inSession, inTime } from '../language-server/session.js';

/** The milliseconds from opening many files at once, as an editor does when it starts, to the symbols of the last one. */
export function openMany(server: Contestant, files: number): Promise<number> {
  return inSession(server, async (client) => {
    const uris = Array.from({ length: files }, (_, index) => `file:///bench/${index}.yaml`);
    const begin = performance.now();
    for (const [index, uri] of uris.entries()) await client.open(uri, generateReceivers(1, index + 1).text);
    const answered = client.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri: uris.at(-1) },
    });
    await inTime(answered, `${server.name} does not answer`);
    return performance.now() - begin;
  });
}
