import type { ReceivedMessage } from './received-message.js';
import type { RequestRecord } from './simulator.js';

export interface LogListener {
  readonly added: (message: ReceivedMessage) => void;
  readonly cleared: () => void;
  /** Robots, apps, faults or settings changed. */
  readonly changed?: () => void;
}

/** The last messages and requests. */
export class MessageLog {
  #messages: readonly ReceivedMessage[] = [];
  #requests: readonly RequestRecord[] = [];
  #lastId = 0;
  readonly #listeners = new Set<LogListener>();
  readonly #closed = new AbortController();

  constructor(private readonly keep: number) {}

  get messages(): readonly ReceivedMessage[] {
    return this.#messages;
  }

  get requests(): readonly RequestRecord[] {
    return this.#requests;
  }

  addRequest(request: RequestRecord): void {
    this.#requests = [...this.#requests, request].slice(-this.keep);
  }

  add(message: Omit<ReceivedMessage, 'id'>): void {
    this.#lastId += 1;
    const added = { id: this.#lastId, ...withoutBulk(message) };
    this.#messages = [...this.#messages, added].slice(-this.keep);
    for (const listener of [...this.#listeners]) listener.added(added);
  }

  clear(): void {
    this.#messages = [];
    this.#requests = [];
    for (const listener of [...this.#listeners]) listener.cleared();
  }

  announceChange(): void {
    for (const listener of [...this.#listeners]) listener.changed?.();
  }

  /** Returns a function that ends the subscription. */
  subscribe(listener: LogListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  waitFor(predicate: (message: ReceivedMessage) => boolean, signal?: AbortSignal): Promise<ReceivedMessage> {
    const past = this.#messages.find(predicate);
    if (past !== undefined) return Promise.resolve(past);
    return new Promise((resolve, reject) => {
      const settle = () => {
        unsubscribe();
        signal?.removeEventListener('abort', giveUp);
        this.#closed.signal.removeEventListener('abort', giveUp);
      };
      const giveUp = () => {
        settle();
        reject(signal?.aborted ? signal.reason : this.#closed.signal.reason);
      };
      const added = (message: ReceivedMessage) => {
        if (!predicate(message)) return;
        settle();
        resolve(message);
      };
      const unsubscribe = this.subscribe({ added, cleared: () => undefined });
      signal?.addEventListener('abort', giveUp);
      this.#closed.signal.addEventListener('abort', giveUp);
      if (signal?.aborted || this.#closed.signal.aborted) giveUp();
    });
  }

  /** Ends all subscriptions and rejects all waiting promises. */
  close(): void {
    this.#closed.abort(new Error('The simulator has closed.'));
    this.#listeners.clear();
  }
}

/** DingTalk accepts 20 000 bytes. Of much larger bodies only the start is kept, to bound the memory. */
const MAX_CONTENT_BYTES = 65_536;

function withoutBulk(message: Omit<ReceivedMessage, 'id'>): Omit<ReceivedMessage, 'id'> {
  if (message.request.size <= MAX_CONTENT_BYTES) return message;
  const { content: _, ...rest } = message;
  return { ...rest, mentions: { mobiles: [], userIds: [], all: message.mentions.all }, warnings: [] };
}
