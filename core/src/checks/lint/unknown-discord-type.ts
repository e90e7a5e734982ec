import { placeAt } from '../../model/read/fields.js';
import { unknownAt } from '../../model/unknown/unknown-at.js';
import type { Place } from '../../yaml/place.js';
import { channel } from './channel.js';
import type { RuleContext } from './rule.js';
import { type UnknownValue, unknownValue } from './unknown-value.js';

const SYNONYMS = { text: 'content', plain: 'content', message: 'content', card: 'embed' };

/** A Discord type that the admission webhook does not know. */
export interface DiscordType extends UnknownValue {
  /**
   * Whether the webhook crashes on it: its error message reads `email.tmplType`, which is missing
   * (notification-manager 2.6).
   */
  readonly crashes: boolean;
}

export function unknownDiscordType(root: Place, context: RuleContext): DiscordType | undefined {
  const discord = channel(root, 'discord');
  const unknown = unknownValue(placeAt(discord, 'type'), context, SYNONYMS);
  if (!unknown) return undefined;
  const email = channel(root, 'email');
  return { ...unknown, crashes: !placeAt(email, 'tmplType') && unknownAt(email) === undefined };
}
