import { l10n, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { SAVED_CASE_REQUEST, type SavedCase, type SavedCaseAnswer, type SavedCaseParams } from '#server/protocol';
import { UserError } from '../../infrastructure/user-error.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { isFile } from '../language-server/manifest-documents.js';
import { nameOf } from '../routing-tests/test-files.js';
import { chooseTest, exists } from './choose-test.js';
import { revealRange } from './reveal-range.js';

const SHOWN_MS = 5_000;

/** The alert of a preview, and the time for which it is shown. */
export interface PreviewedAlert {
  readonly uri: string;
  readonly alert: string;
  /** RFC 3339; default: now. */
  readonly at?: string;
}

/** Saves what happens to an alert now as a case of a routing test, and opens the test at the case. */
export async function saveTest(server: LanguageServer, previewed: PreviewedAlert): Promise<void> {
  const manifest = Uri.parse(previewed.uri);
  if (!isFile(manifest))
    throw new UserError(
      l10n.t('DingTalk: a routing test needs the manifest as a file.'),
      l10n.t('Save the manifest first.'),
    );
  const test = await chooseTest(manifest);
  if (!test) return;
  const document = (await exists(test)) ? await workspace.openTextDocument(test) : undefined;
  const version = document?.version;
  const { name, range, edit } = await requestCase(server, previewed, test);
  if (document?.version !== version)
    throw new UserError(
      l10n.t('DingTalk: {file} changed in the meantime.', { file: nameOf(test) }),
      l10n.t('Save the case again.'),
    );
  await (document ? addTo(document, edit) : create(test, edit));
  await revealRange(test.toString(), range);
  window.setStatusBarMessage(
    l10n.t('DingTalk: the case “{name}” was added to {file}', { name, file: nameOf(test) }),
    SHOWN_MS,
  );
}

async function requestCase(server: LanguageServer, { uri, alert, at }: PreviewedAlert, test: Uri): Promise<SavedCase> {
  const params: SavedCaseParams = {
    textDocument: { uri },
    alert,
    ...(at !== undefined && { at }),
    test: { uri: test.toString() },
  };
  const answer = await server.request<SavedCaseAnswer>(SAVED_CASE_REQUEST, params);
  if (answer?.case) return answer.case;
  throw new UserError(
    l10n.t('DingTalk: the case was not added to {file}. {problem}', {
      file: nameOf(test),
      problem: answer?.problem ?? '',
    }),
    l10n.t('Select another routing test, or a new one.'),
  );
}

/** Saves the test, unless it has other unsaved changes. */
async function addTo(document: TextDocument, { range: { start, end }, newText }: SavedCase['edit']): Promise<void> {
  const wasDirty = document.isDirty;
  const change = new WorkspaceEdit();
  change.replace(document.uri, new Range(start.line, start.character, end.line, end.character), newText);
  if (!(await workspace.applyEdit(change)) || (!wasDirty && !(await document.save()))) throw cannotWrite(document.uri);
}

async function create(test: Uri, { newText }: SavedCase['edit']): Promise<void> {
  const change = new WorkspaceEdit();
  change.createFile(test, { contents: new TextEncoder().encode(newText) });
  if (!(await workspace.applyEdit(change))) throw cannotWrite(test);
}

function cannotWrite(uri: Uri): UserError {
  return new UserError(
    l10n.t('DingTalk: {file} could not be changed.', { file: nameOf(uri) }),
    l10n.t('It may be read-only.'),
  );
}
