import { l10n, window } from 'vscode';
import { type Phrase, phrase } from '#core';
import type { CredentialField, CredentialProvider, MissingCredential } from '#sender';
import { localize } from '../../infrastructure/localize.js';
import type { Log } from '../../infrastructure/log.js';
import type { CredentialStore } from '../credentials/credential-store.js';
import { checkCredential } from './check-credential.js';

/** Credentials from the secret storage, or typed by the person. */
export interface AskedCredentials {
  readonly provider: CredentialProvider;
  readonly storedIds: readonly string[];
  /** The person left out a credential: its target is left out. */
  readonly skipped: boolean;
  /** Asks once whether what was typed shall be kept; does nothing when nothing was. */
  offerToKeep(): Promise<void>;
}

export function askForCredentials(store: CredentialStore, log: Log): AskedCredentials {
  const storedIds: string[] = [];
  const typed = new Map<string, string>();
  const skippedTargets = new Set<TargetKind>();
  return {
    storedIds,
    get skipped() {
      return skippedTargets.size > 0;
    },
    async provider(missing) {
      if (skippedTargets.has(TARGETS[missing.field])) return undefined;
      const stored = await store.get(missing.id);
      if (stored !== undefined) {
        storedIds.push(missing.id);
        return stored;
      }
      const value = await askFor(missing);
      if (value === undefined) {
        skippedTargets.add(TARGETS[missing.field]);
        return undefined;
      }
      log.learnSecret(value);
      typed.set(missing.id, value);
      return value;
    },
    async offerToKeep() {
      if (typed.size === 0 || !(await wantsToKeep(typed.size))) return;
      for (const [id, value] of typed) await store.keep(id, value);
    },
  };
}

type TargetKind = 'chatbot' | 'conversation';

const TARGETS: Readonly<Record<CredentialField, TargetKind>> = {
  webhook: 'chatbot',
  secret: 'chatbot',
  appkey: 'conversation',
  appsecret: 'conversation',
};

const LABELS: Readonly<Record<CredentialField, Phrase>> = {
  webhook: phrase('webhook URL of the robot'),
  secret: phrase('signing secret of the robot (SEC…)'),
  appkey: phrase('app key of the internal app'),
  appsecret: phrase('app secret of the internal app'),
};

async function askFor({ field, owner, text }: MissingCredential): Promise<string | undefined> {
  const prompt = phrase('{problem} Enter the {credential}; Escape leaves the {target} out.', {
    problem: text,
    credential: LABELS[field],
    target: TARGETS[field],
  });
  return window.showInputBox({
    title: `${owner.kind} “${owner.name}”: ${field}`,
    prompt: localize(prompt),
    password: true,
    ignoreFocusOut: true,
    validateInput: (value) => {
      const problem = checkCredential(field, value);
      return problem && localize(problem);
    },
  });
}

async function wantsToKeep(count: number): Promise<boolean> {
  const keep = l10n.t('$(lock) Keep in VS Code’s secret storage');
  const picked = await window.showQuickPick(
    [
      {
        label: l10n.t('$(circle-slash) Use once'),
        detail:
          count > 1
            ? l10n.t('You will be asked for these {count} credentials again next time.', { count })
            : l10n.t('You will be asked for this credential again next time.'),
      },
      {
        label: keep,
        detail: l10n.t('Encrypted on this computer; “DingTalk: Clear Stored Credentials” forgets it.'),
      },
    ],
    {
      title: l10n.t('Send Test Message'),
      placeHolder:
        count > 1
          ? l10n.t('Shall these {count} credentials be kept for the next test?', { count })
          : l10n.t('Shall this credential be kept for the next test?'),
      ignoreFocusOut: true,
    },
  );
  return picked?.label === keep;
}
