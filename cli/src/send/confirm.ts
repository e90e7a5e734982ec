import { createInterface } from 'node:readline/promises';

/**
 * Asks on the terminal. In a script, where standard input is not a terminal, the answer is yes. Where a person could answer
 * but not see the question, it is no.
 */
export async function confirm(question: string, signal: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY) return true;
  const output = [process.stderr, process.stdout].find(({ isTTY }) => isTTY);
  if (!output) return false;
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
