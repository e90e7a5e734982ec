import { type Phrase, phrase } from '#core';
import type { CredentialField } from '#sender';

/** The problem with a typed credential, or undefined. The text never repeats the value. */
export function checkCredential(field: CredentialField, value: string): Phrase | undefined {
  if (value.trim() === '') return phrase('Enter a value.');
  if (value !== value.trim()) return phrase('Remove the spaces at the beginning or end.');
  return field === 'webhook' ? checkWebhook(value) : undefined;
}

function checkWebhook(value: string): Phrase | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    return phrase('A webhook URL starts with http:// or https://.');
  if (!url.searchParams.get('access_token')) return phrase('A DingTalk webhook URL has “access_token=…” in its query.');
  return undefined;
}
