import { CancellationError, commands, type Disposable, l10n, window } from 'vscode';
import { inBackground } from './in-background.js';
import type { Log } from './log.js';
import { UserError } from './user-error.js';

/** Registers a command behind the client's one error boundary, {@link guarded}. */
export function registerCommand(log: Log, id: string, run: (...args: readonly unknown[]) => unknown): Disposable {
  return commands.registerCommand(id, (...args: readonly unknown[]) => guarded(log, id, () => run(...args)));
}

/**
 * Logs what `run` throws in full (redacted), and shows one sentence, the next step, and buttons that fix the cause. Ignores
 * cancellation. Also for
 * user actions other than commands. Never rejects.
 */
export async function guarded(log: Log, id: string, run: () => unknown): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof CancellationError) return undefined;
    log.error(`${id} failed`, error);
    inBackground(log, 'Showing an error', showFailure(log, id, error, run));
    return undefined;
  }
}

/** @param again what is run after a button that fixed the cause */
export async function showFailure(log: Log, id: string, error: unknown, again?: () => unknown): Promise<void> {
  const showLog = l10n.t('Show Log');
  const actions = error instanceof UserError ? error.actions : [];
  const text =
    error instanceof UserError
      ? `${error.message} ${error.next}`
      : l10n.t(
          'DingTalk: an unexpected error occurred in the extension. See the log for details, and report it if it happens again.',
        );
  const picked = await window.showErrorMessage(text, ...actions.map(({ label }) => label), showLog);
  if (picked === showLog) return log.show();
  const action = actions.find(({ label }) => label === picked);
  if (!action) return;
  const fixed = await guarded(log, id, () => action.run());
  if (fixed === true && again) await guarded(log, id, again);
}
