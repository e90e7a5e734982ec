import { CancellationError, env, l10n, window } from 'vscode';
import { type Phrase, phrase, placeCredentials } from '#core';
import type { ReceiverReference } from '#server/protocol';
import { localize } from '../../infrastructure/localize.js';
import type { Log } from '../../infrastructure/log.js';
import { askSecretly } from '../credentials/ask-secretly.js';
import { checkCredential } from '../credentials/check-credential.js';
import { applyEdits } from './apply-edits.js';
import { findEditedReceiver, notPossible } from './edited-receiver.js';
import { askForHome, findFileBeside } from './file-beside.js';
import { unsignedWebhook } from './unsigned-webhook.js';

type Field = 'webhook' | 'secret';

const TITLES: Readonly<Record<Field, Phrase>> = {
  webhook: phrase('Paste Webhook URL'),
  secret: phrase('Paste Signing Secret'),
};

const PROMPTS: Readonly<Record<Field, Phrase>> = {
  webhook: phrase('The robot’s webhook URL. It is written to a Secret that the receiver refers to.'),
  secret: phrase('The robot’s signing secret (SEC…). It is written to a Secret that the receiver refers to.'),
};

/**
 * Writes a credential from the clipboard or an input box to a Secret of the file or of one beside it, and a reference to it into the
 * receiver: the one given, else the one at the cursor. @returns a message that says where the credential is
 */
export async function pasteCredential(field: Field, log: Log, receiver?: ReceiverReference): Promise<string> {
  const { document, wanted } = await findEditedReceiver(receiver);
  const beside = await findFileBeside(document);
  const place = (value: string, home: 'here' | 'beside' = 'here') =>
    placeCredentials(
      document.getText(),
      wanted,
      { [field]: value },
      { beside: beside?.document?.getText() ?? '', home },
    );
  const possible = place('x');
  if (!possible) throw notPossible();
  const pasted = await takeCredential(field);
  log.learnSecret(pasted);
  const value = field === 'webhook' ? unsignedWebhook(pasted) : pasted;
  const home = possible.known || !beside ? 'here' : await askForHome(document, beside, localize(TITLES[field]));
  if (home === undefined) throw new CancellationError();
  // the file may have changed while the input was open
  const placed = place(value, home);
  if (!placed) throw notPossible();
  const other = beside && placed.home === 'beside' ? { ...beside, edits: placed.besideEdits } : undefined;
  await applyEdits(document, placed.edits, other);
  const { namespace, name, key } = placed.secret;
  const where = { receiver: placed.receiver, secret: `${namespace}/${name}`, key };
  if (other && !placed.known)
    return l10n.t(
      'DingTalk: added Secret {secret} to {file}; “{receiver}” refers to it. Keep the file out of version control.',
      { ...where, file: other.name },
    );
  return placed.known
    ? l10n.t('DingTalk: written to Secret {secret}, key {key}; “{receiver}” refers to it.', where)
    : l10n.t(
        'DingTalk: added Secret {secret} at the end of the file; “{receiver}” refers to it. Keep the Secret out of version control.',
        where,
      );
}

/** Offers a matching clipboard text without showing it. @throws CancellationError */
async function takeCredential(field: Field): Promise<string> {
  const clipboard = (await env.clipboard.readText()).trim();
  if (looksRight(field, clipboard)) {
    const here = { label: l10n.t('$(clippy) Use the clipboard contents'), description: hintOf(field, clipboard) };
    const type = { label: l10n.t('$(edit) Enter another value…'), description: '' };
    const picked = await window.showQuickPick([here, type], { title: localize(TITLES[field]), ignoreFocusOut: true });
    if (!picked) throw new CancellationError();
    if (picked === here) return clipboard;
  }
  const typed = await askSecretly(field, { title: localize(TITLES[field]), prompt: PROMPTS[field] });
  if (typed === undefined) throw new CancellationError();
  return typed;
}

function looksRight(field: Field, text: string): boolean {
  if (checkCredential(field, text) !== undefined) return false;
  return field === 'webhook' || /^SEC[0-9a-zA-Z]{16,}$/.test(text);
}

/** Enough to tell robots apart, but useless as a credential. */
function hintOf(field: Field, text: string): string {
  if (field === 'secret') return `SEC…${text.slice(-4)}`;
  const url = new URL(text);
  return `${url.host} …${(url.searchParams.get('access_token') ?? '').slice(-4)}`;
}
