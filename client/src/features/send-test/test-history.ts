import type { Memento } from 'vscode';
import { isJsonObject } from '#core';
import type { TestRecord } from './test-record.js';

/** The last tests of a workspace, the newest first. */
export interface TestHistory {
  list(): readonly TestRecord[];
  add(record: TestRecord): Promise<void>;
  clear(): Promise<void>;
  /** Calls back after each change. Returns a function that ends the subscription. */
  onChange(listener: () => void): () => void;
}

const KEY = 'testMessages';
/** Older tests are dropped. */
const MAX_RECORDS = 20;

export function createTestHistory(state: Pick<Memento, 'get' | 'update'>): TestHistory {
  const list = (): readonly TestRecord[] => {
    const kept = state.get<unknown>(KEY);
    return Array.isArray(kept) ? kept.filter(isRecord) : [];
  };
  const listeners = new Set<() => void>();
  const store = async (records: readonly TestRecord[] | undefined): Promise<void> => {
    await state.update(KEY, records);
    for (const listener of [...listeners]) listener();
  };
  return {
    list,
    add: (record) => store([record, ...list()].slice(0, MAX_RECORDS)),
    clear: () => store(undefined),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Another version may have written the record. */
function isRecord(value: unknown): value is TestRecord {
  if (!isJsonObject(value)) return false;
  const { id, at, uri, receiver, what, place, results, notes } = value;
  const texts = [id, at, uri, receiver, place].every((text) => typeof text === 'string');
  return texts && isJsonObject(what) && Array.isArray(results) && Array.isArray(notes);
}
