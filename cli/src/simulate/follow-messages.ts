import type { ReceivedMessage, Simulator } from '#simulator';

/** Shows every message, in order, until the signal aborts. */
export async function followMessages(
  simulator: Simulator,
  signal: AbortSignal,
  show: (message: ReceivedMessage) => void,
): Promise<void> {
  let last = 0;
  while (!signal.aborted) {
    try {
      await simulator.waitForMessage(({ id }) => id > last, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    for (const message of simulator.messages.filter(({ id }) => id > last)) {
      last = message.id;
      show(message);
    }
  }
}
