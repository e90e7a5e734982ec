import { isJsonObject, type JsonObject } from '../../../core/src/yaml/object.js';
import type { DetailTab, Focus } from './page-protocol.js';

/** The state that the page saves with `setState`, for panels restored after a reload. */
export interface PanelMemory extends Omit<Focus, 'silenceHours'> {
  /** The URI of the shown manifest. */
  readonly uri: string | undefined;
  readonly receiver: string | undefined;
  readonly filter: string;
  readonly groupBy: string | undefined;
}

const TABS: readonly DetailTab[] = ['trace', 'message', 'labels', 'silences', 'storm'];

/** Reads the saved state, which may come from another version of the page. Accepts any value. */
export function readPanelMemory(kept: unknown): PanelMemory {
  const fields: JsonObject = isJsonObject(kept) ? kept : {};
  return {
    uri: textOf(fields.uri),
    receiver: textOf(fields.receiver),
    alert: textOf(fields.alert),
    tab: TABS.find((tab) => tab === fields.tab),
    messageOf: fields.messageOf === 'matched' ? 'matched' : 'alert',
    at: typeof fields.at === 'string' && !Number.isNaN(Date.parse(fields.at)) ? fields.at : undefined,
    filter: textOf(fields.filter) ?? '',
    groupBy: textOf(fields.groupBy),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
