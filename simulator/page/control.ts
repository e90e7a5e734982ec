import { byId } from './by-id.js';
import { translate } from './translate.js';

/** Explanations and labels come in the language of the page. */
export function controlUrl(path: string): string {
  return `/_simulator/${path}?lang=${document.documentElement.lang}`;
}

export async function read<T>(path: string): Promise<T> {
  const response = await fetch(controlUrl(path));
  return (await response.json()) as T;
}

/**
 * Asks the control API for a change and shows its error, if any. The event stream announces what changed.
 *
 * @param onRejected restores what the page showed before
 * @returns undefined when the change was rejected or the simulator cannot be reached
 */
export async function change<T>(
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body: unknown,
  onRejected: () => unknown,
): Promise<T | undefined> {
  const content =
    body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  try {
    const response = await fetch(controlUrl(path), { method, ...content });
    const answer = (await response.json()) as T & { readonly error?: string };
    showProblem(answer.error);
    if (response.ok) return answer;
    onRejected();
  } catch {
    showProblem(translate('The page cannot reach the simulator.'));
  }
  return undefined;
}

function showProblem(text: string | undefined): void {
  const problem = byId('problem');
  problem.textContent = text ?? '';
  problem.hidden = text === undefined;
}
