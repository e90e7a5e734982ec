import {
  l10n,
  Position,
  Range,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import { appendManifests, type Release, readObjects, releaseOf, scaffoldNotification } from '#core';
import { MANAGER_REQUEST, type ManagerAnswer, type ManagerParams } from '#server/protocol';
import type { Log } from '../../infrastructure/log.js';
import { type Progress, runSteps } from '../../infrastructure/run-steps.js';
import { applyEdits } from '../edit-receiver/apply-edits.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { isYamlDocument } from '../language-server/manifest-documents.js';
import { askToContinue } from './ask-to-continue.js';
import { CHANNEL_STEPS } from './channel-steps.js';
import { finalSteps } from './final-steps.js';
import { beginDraft, continueDraft, type Draft, toAnswers } from './notification-draft.js';
import { targetSteps } from './target-steps.js';

/** The answers of a wizard that was cancelled. Holds credentials: never on disk. */
export interface Unfinished {
  progress: Progress<Draft> | undefined;
}

/**
 * Asks step by step, and writes Secret, Config and Receiver to a new file or at the end of the open one. Cancelled, it
 * keeps its answers, and the next one offers to continue.
 */
export async function newNotification(server: LanguageServer, unfinished: Unfinished, log: Log): Promise<void> {
  const open = window.activeTextEditor?.document;
  const here = open && isYamlDocument(open) ? open : undefined;
  const taken = new Set(
    here ? readObjects(here.getText()).flatMap(({ kind, name }) => (kind === 'Receiver' ? [name] : [])) : [],
  );
  const release = await targetedRelease(server, here);
  const place = here && workspace.asRelativePath(here.uri);
  const steps = [...targetSteps(taken), ...CHANNEL_STEPS, ...finalSteps(place, release)];
  const before = unfinished.progress;
  const begin = before && (await askToContinue(before.draft));
  if (begin === 'cancel') return;
  const hasFile = here !== undefined;
  const start = before && begin === 'continue' ? continueDraft(before, taken, hasFile) : beginDraft(hasFile);
  const draft = await runSteps(steps, start.draft, start.current, (progress) => {
    unfinished.progress = progress;
  });
  if (!draft) return;
  for (const secret of [draft.webhook, draft.secret, draft.appKey, draft.appSecret])
    if (secret) log.learnSecret(secret);
  const lines = scaffoldNotification(toAnswers(draft), release, l10n.bundle ?? {});
  const document = draft.place === 'here' && here ? here : await workspace.openTextDocument({ language: 'yaml' });
  await applyEdits(document, [appendManifests(document.getText(), lines)]);
  unfinished.progress = undefined;
  await revealLastDocument(document);
  void window.showInformationMessage(
    l10n.t('DingTalk: created “{name}”. Use the code lenses above it to preview its matches and send a test message.', {
      name: draft.name,
    }),
  );
}

/** The release that the file, or a new file of the workspace, is for; the newest when the server does not run. */
async function targetedRelease(server: LanguageServer, here: TextDocument | undefined): Promise<Release> {
  const [folder] = workspace.workspaceFolders ?? [];
  const uri = here?.uri ?? (folder && Uri.joinPath(folder.uri, 'new.yaml'));
  const params: ManagerParams | undefined = uri && { textDocument: { uri: uri.toString() } };
  const manager = params && (await server.request<ManagerAnswer>(MANAGER_REQUEST, params));
  return releaseOf(manager?.version);
}

/** Reveals the Receiver, with its code lenses. */
async function revealLastDocument(document: TextDocument): Promise<void> {
  const editor = await window.showTextDocument(document);
  const lines = document.getText().split(/\r?\n/);
  const at = new Position(lines.lastIndexOf('---') + 1, 0);
  editor.selection = new Selection(at, at);
  editor.revealRange(new Range(at, at), TextEditorRevealType.AtTop);
}
