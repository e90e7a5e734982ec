import type { LanguageClient } from '../../server/language-client.js';
import type { Contestant } from '../language-server/contestant.js';
import type { ReceiverStream } from '../language-server/receivers.js';
import { changeLetter, diagnosed, inSession, inTime } from '../language-server/session.js';
import { QUESTIONS, type Question } from './questions.js';

const URI = 'file:///bench/receivers.yaml';

/** For each question the times in milliseconds from an edit to its answer, of one server process. */
export type Answers = ReadonlyMap<Question, readonly number[]>;

/**
 * Opens a stream, and asks each question after each of several edits in the middle.
 *
 * @param isOurs the peer is asked only what it answers
 */
export function ask(server: Contestant, isOurs: boolean, stream: ReceiverStream, edits: number): Promise<Answers> {
  return inSession(server, async (client) => {
    await diagnosed(server, client, URI, stream, 1, () => client.open(URI, stream.text));
    const answers = new Map<Question, readonly number[]>();
    let version = 2;
    for (const question of QUESTIONS.filter(({ both }) => both || isOurs)) {
      const times: number[] = [];
      for (let edit = 0; edit < edits; edit++) times.push(await answer(server, client, stream, version++, question));
      answers.set(question, times);
    }
    return answers;
  });
}

async function answer(
  server: Contestant,
  client: LanguageClient,
  stream: ReceiverStream,
  version: number,
  { method, params }: Question,
): Promise<number> {
  if (method === undefined)
    return diagnosed(server, client, URI, stream, version, () => changeLetter(client, URI, stream, version));
  const begin = performance.now();
  await changeLetter(client, URI, stream, version);
  const answered = client.connection.sendRequest(method, { textDocument: { uri: URI }, ...params(stream) });
  await inTime(answered, `${server.name} does not answer ${method}`);
  return performance.now() - begin;
}
