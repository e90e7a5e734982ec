import { createInterface } from 'node:readline/promises';
import { type Phrase, phrase } from '#core';
import { UsageError } from '../usage-error.js';

/** @throws UsageError if nobody can see and answer a question */
export function requireTerminal(): void {
  if (process.stdin.isTTY && visibleOutput()) return;
  throw new UsageError(
    phrase('Nothing was sent, because there is no terminal on which to ask before sending.'),
    ADVICE,
  );
}

const ADVICE: Phrase = phrase('Add --yes to send without a question, or --dry-run to see what would be sent.');

/** Asks on the terminal. Without one, the answer is no. */
export async function confirm(question: string, signal: AbortSignal): Promise<boolean> {
  const output = visibleOutput();
  if (!process.stdin.isTTY || !output) return false;
  const prompt = createInterface({ input: process.stdin, output });
  try {
    const answer = await prompt.question(`${question} [y/N] `, { signal });
    return /^y(es)?$/i.test(answer.trim());
  } catch (error) {
    // at the prompt, Ctrl-C is a key press and not a signal
    if (error instanceof Error && error.name === 'AbortError') return false;
    throw error;
  } finally {
    prompt.close();
  }
}

function visibleOutput(): NodeJS.WriteStream | undefined {
  return [process.stderr, process.stdout].find(({ isTTY }) => isTTY);
}
