import { ANSWER_FAILURES } from './answer-failures.js';
import { APP_REJECTIONS } from './app-rejections.js';
import { COMMON_REJECTIONS } from './common-rejections.js';
import type { CatalogueEntry, RejectionEntry } from './entry.js';
import { NETWORK_FAILURES } from './network-failures.js';
import { REQUEST_FAILURES } from './request-failures.js';
import { ROBOT_REJECTIONS } from './robot-rejections.js';

const REJECTIONS = [...ROBOT_REJECTIONS, ...APP_REJECTIONS, ...COMMON_REJECTIONS] as const;

/** All errors of sending a message, each with its cause and remedy. */
export const CATALOGUE = [...REJECTIONS, ...ANSWER_FAILURES, ...NETWORK_FAILURES, ...REQUEST_FAILURES] as const;

/** Every id has an entry, so this fallback only satisfies the type checker. */
const [UNKNOWN] = ANSWER_FAILURES;

export type ErrorId = (typeof CATALOGUE)[number]['id'];

const BY_ID = new Map<ErrorId, CatalogueEntry>(CATALOGUE.map((entry) => [entry.id, entry]));

export function explain(id: ErrorId): CatalogueEntry & { readonly id: ErrorId } {
  return { ...(BY_ID.get(id) ?? UNKNOWN), id };
}

/**
 * Finds the entry for an error that DingTalk returned. A sub-code takes precedence.
 * @param code `errcode`: a string in DingTalk's documentation, a number in its servers' responses
 */
export function explainRejection(code: number | string, message: string, subCode?: string): ErrorId {
  return find(subCode, message) ?? find(code, message) ?? 'unknown-code';
}

function find(code: number | string | undefined, message: string): ErrorId | undefined {
  if (code === undefined || code === '') return undefined;
  const entries: readonly (RejectionEntry & { readonly id: ErrorId })[] = REJECTIONS;
  return entries.find(({ codes, text }) => codes.includes(Number(code)) && (text?.test(message) ?? true))?.id;
}
