import { l10n } from 'vscode';
import type { PreparedInvocation } from './lm-api.js';

/** What an agent asks of the tools, as far as it is shown. */
interface ShownInput {
  readonly paths?: unknown;
  readonly folders?: unknown;
  readonly revisions?: unknown;
}

/** The most names in a question. */
const MOST = 5;

/** The question before a tool runs: what it reads, and that it changes and sends nothing. */
export function confirmation(title: string, input: unknown): PreparedInvocation {
  const names = namesIn(input);
  const reads =
    names.length > 0
      ? l10n.t('It reads {names} in this workspace, including unsaved changes.', { names: names.join(', ') })
      : l10n.t(
          'It reads the text that the agent passes, or the manifests of this workspace, including unsaved changes.',
        );
  const rest = l10n.t(
    'The result goes to the agent, without credentials. Nothing is changed, and nothing is sent to DingTalk.',
  );
  return { invocationMessage: title, confirmationMessages: { title, message: `${reads} ${rest}` } };
}

/** The paths and revisions of an input, which an agent may have made of any text. */
function namesIn(input: unknown): readonly string[] {
  const { paths, folders, revisions } = (typeof input === 'object' && input !== null ? input : {}) as ShownInput;
  const names = [paths, folders, revisions].flat().filter((name) => typeof name === 'string' && name !== '');
  const shown = names.slice(0, MOST).map((name) =>
    String(name)
      .replace(/[\p{C}\s]+/gu, ' ')
      .slice(0, 100),
  );
  return names.length > MOST ? [...shown, '…'] : shown;
}
