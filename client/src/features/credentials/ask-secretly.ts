import { window } from 'vscode';
import { type Phrase, phrase } from '#core';
import type { CredentialField } from '#sender';
import { localize } from '../../infrastructure/localize.js';
import { checkCredential } from './check-credential.js';

export const CREDENTIAL_WORDS: Readonly<Record<CredentialField, Phrase>> = {
  webhook: phrase('webhook URL of the robot'),
  secret: phrase('signing secret of the robot (SEC…)'),
  appkey: phrase('app key of the internal app'),
  appsecret: phrase('app secret of the internal app'),
};

/** A password input that validates as the user types; undefined when the user cancels. */
export async function askSecretly(
  field: CredentialField,
  { title, prompt }: { readonly title: string; readonly prompt: Phrase },
): Promise<string | undefined> {
  return window.showInputBox({
    title,
    prompt: localize(prompt),
    password: true,
    ignoreFocusOut: true,
    validateInput: (value) => {
      const problem = checkCredential(field, value);
      return problem && localize(problem);
    },
  });
}
