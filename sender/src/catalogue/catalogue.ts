import { ANSWER_FAILURES } from './answer-failures.js';
import { APP_REJECTIONS } from './app-rejections.js';
import { COMMON_REJECTIONS } from './common-rejections.js';
import type { CatalogueEntry, RejectionEntry } from './entry.js';
import { NETWORK_FAILURES } from './network-failures.js';
import { REQUEST_FAILURES } from './request-failures.js';
import { ROBOT_REJECTIONS } from './robot-rejections.js';

const REJECTIONS = [...ROBOT_REJECTIONS, ...APP_REJECTIONS, ...COMMON_REJECTIONS] as const;

/** Everything that can go wrong with a message, each with its cause and remedy. */
export const CATALOGUE = [...REJECTIONS, ...ANSWER_FAILURES, ...NETWORK_FAILURES, ...REQUEST_FAILURES] as const;

/** Every id has its entry; this one is for the type checker. */
const [UNKNOWN] = ANSWER_FAILURES;

export type ErrorId = (typeof CATALOGUE)[number]['id'];

const BY_ID = new Map<ErrorId, CatalogueEntry>(CATALOGUE.map((entry) => [entry.id, entry]));

export function explain(id: ErrorId): CatalogueEntry & { readonly id: ErrorId } {
  return { ...(BY_ID.get(id) ?? UNKNOWN), id };
}

/**
 * The entry for an error that DingTalk answered with; a sub-code is looked up first.
 * @param code `errcode`, which DingTalk's documentation shows as a text and its servers send as a number
 */
export function explainRejection(code: number | string, message: string, subCode?: string): ErrorId {
  return find(subCode, message) ?? find(code, message) ?? 'unknown-code';
}

function find(code: number | string | undefined, message: string): ErrorId | undefined {
  if (code === undefined || code === '') return undefined;
  const entries: readonly (RejectionEntry & { readonly id: ErrorId })[] = REJECTIONS;
  return entries.find(({ codes, text }) => codes.includes(Number(code)) && (text?.test(message) ?? true))?.id;
}
