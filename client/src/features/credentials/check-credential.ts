import { type Phrase, phrase } from '#core';
import type { CredentialField } from '#sender';

/** What is wrong with a credential as typed, undefined when it may be right. The answer never repeats the value. */
export function checkCredential(field: CredentialField, value: string): Phrase | undefined {
  if (value.trim() === '') return phrase('Nothing is entered yet.');
  if (value !== value.trim()) return phrase('There are blanks at the beginning or end.');
  return field === 'webhook' ? checkWebhook(value) : undefined;
}

function checkWebhook(value: string): Phrase | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return phrase('A webhook is an http or https URL.');
  if (!url.searchParams.get('access_token'))
    return phrase('A webhook of DingTalk carries “access_token=…” in its query.');
  return undefined;
}
