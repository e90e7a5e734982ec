import {
  LSPErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import {
  type Phrase,
  type Position,
  pathFrom,
  phrase,
  renameEdits,
  renameVariable,
  renderPhrase,
  variableRangeAt,
  whyFixed,
  whyNoName,
  whyNot,
} from '#core';
import type { Context } from '../context.js';
import { toWorkspaceEdit } from '../convert.js';
import { factsOfOthers } from '../manifests/facts-of-others.js';
import { contentModified } from '../messages/screen-messages.js';
import { nameIn } from '../name-at.js';

/** Changes a name in all files of the workspace, or a variable in its template, or says why it cannot. */
export function registerRename(context: Context): void {
  const { connection, guard, names, open, manifests, documents } = context;
  const refuse = (reason: Phrase): ResponseError =>
    new ResponseError(LSPErrorCodes.RequestFailed, renderPhrase(reason, context.client.translations));
  connection.onPrepareRename(
    guard<[PrepareRenameParams], PrepareRenameResult | ResponseError | null>(
      'prepareRename',
      async ({ textDocument: { uri }, position }) => {
        const stream = open.anyAnalysisOf(uri)?.stream;
        const named = names.known.index.at(uri, position) && nameIn(await names.load(), uri, position);
        if (!named) {
          const variable = stream && variableRangeAt(stream, position, await factsOfOthers(context, stream, position));
          if (variable) return { range: variable.range, placeholder: variable.name };
          const reason = stream && whyNoName(stream, position);
          return reason ? refuse(reason) : null;
        }
        const reason = names.known.isPartial ? TOO_MANY : whyFixed(named);
        if (reason) return refuse(reason);
        const { range, use } = named.asked;
        return use.isAlias ? { range, placeholder: use.name } : range;
      },
      null,
    ),
  );
  connection.onRenameRequest(
    guard<[RenameParams], WorkspaceEdit | ResponseError | null>(
      'rename',
      async ({ textDocument: { uri }, position, newName }) => {
        if (!names.known.index.at(uri, position)) return await renamedVariable(uri, position, newName.trim());
        const version = documents.get(uri)?.version;
        const isModified = (): boolean => documents.get(uri)?.version !== version;
        const known = await names.refresh();
        // while other files are read, the text of this one may move
        if (isModified()) return contentModified();
        const named = nameIn(known, uri, position);
        if (!named) return null;
        const name = newName.trim();
        const reason = known.isPartial ? TOO_MANY : (whyFixed(named) ?? whyNot(named, name, known.index, known.scope));
        if (reason) return refuse(reason);
        const edits = renameEdits(named, name);
        const obstacle = await unreadFile(named.asked.use.name, edits, uri);
        if (isModified()) return contentModified();
        return obstacle ? refuse(obstacle) : editOf(edits, context);
      },
      null,
    ),
  );

  /** The file that may use a name where nobody can see it. */
  async function unreadFile(
    name: string,
    edits: ReturnType<typeof renameEdits>,
    from: string,
  ): Promise<Phrase | undefined> {
    const large = await manifests.tooLargeWith(name);
    if (large !== undefined)
      return phrase('{file} is larger than 1 MB, so it is not read, and it may use the name.', {
        file: pathFrom(from, large),
      });
    const damaged = await manifests.damagedWith(name, (uri) => edits.get(uri)?.length ?? 0);
    if (damaged === undefined) return undefined;
    return phrase('{file} has a syntax error, and it may use the name. Correct it first.', {
      file: pathFrom(from, damaged),
    });
  }

  async function renamedVariable(
    uri: string,
    position: Position,
    newName: string,
  ): Promise<WorkspaceEdit | ResponseError | null> {
    const stream = open.anyAnalysisOf(uri)?.stream;
    const renamed = stream && renameVariable(stream, position, newName, await factsOfOthers(context, stream, position));
    if (!renamed) return null;
    return 'refused' in renamed ? refuse(renamed.refused) : editOf(new Map([[uri, renamed.edits]]), context);
  }
}

const TOO_MANY = phrase('The workspace has more YAML files than are read, and the others may use the name.');

function editOf(
  edits: ReturnType<typeof renameEdits>,
  { client, documents }: Pick<Context, 'client' | 'documents'>,
): WorkspaceEdit {
  const files = [...edits].map(([uri, ofFile]) => ({
    uri,
    version: documents.get(uri)?.version ?? null,
    edits: ofFile,
  }));
  return toWorkspaceEdit(files, client);
}
