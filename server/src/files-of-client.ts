import type { Connection } from 'vscode-languageserver/node';
import type { VirtualFiles } from '#workspace';
import type { ClientInfo } from './client-info.js';
import { either, isFlag, isNumber, isText, listOf, object } from './messages/checks.js';
import {
  LIST_CLIENT_FILES,
  type ListFilesAnswer,
  type ListFilesParams,
  READ_CLIENT_FILE,
  type ReadFileAnswer,
  type ReadFileParams,
  STAT_CLIENT_FILE,
  type StatFileAnswer,
  type StatFileParams,
} from './protocol.js';

/**
 * The files that the client shows. There are none for a client that does not serve any, or that answers with an error or
 * something else.
 */
export function filesOfClient(connection: Pick<Connection, 'sendRequest'>, client: () => ClientInfo): VirtualFiles {
  async function ask<Answer>(
    method: string,
    params: StatFileParams | ReadFileParams | ListFilesParams,
    isAnswer: (value: unknown) => boolean,
    nothing: Answer,
  ): Promise<Answer> {
    if (!client().servesFiles) return nothing;
    try {
      const answer: unknown = await connection.sendRequest(method, params);
      return isAnswer(answer) ? (answer as Answer) : nothing;
    } catch {
      return nothing;
    }
  }
  return {
    async stat(uri) {
      return (await ask<StatFileAnswer>(STAT_CLIENT_FILE, { uri }, isEntry, null)) ?? undefined;
    },
    read: (uri, maxBytes) =>
      ask<ReadFileAnswer>(READ_CLIENT_FILE, { uri, maxBytes }, either(isContent, isProblem), { problem: 'ENOENT' }),
    list: (folder, globs, skip) => ask<ListFilesAnswer>(LIST_CLIENT_FILES, { folder, globs, skip }, listOf(isText), []),
  };
}

const isEntry = object({ isFolder: isFlag, isLink: isFlag, size: isNumber, modified: isNumber });
const isContent = object({ text: isText, byteOrderMark: isFlag, isUtf8: isFlag, size: isNumber });
const isProblem = object({ problem: isText });
