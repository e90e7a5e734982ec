import { itemsAt } from '../../../model/read/fields.js';
import { phrase } from '../../../text/phrase.js';
import { type Place, presentMember } from '../../../yaml/place.js';
import { channel } from '../channel.js';
import type { Report, Rule } from '../rule.js';
import { unknownDiscordType } from '../unknown-discord-type.js';
import { type UnknownValue, unknownValue } from '../unknown-value.js';

export const channelValueUnknown: Rule = {
  meta: {
    id: 'channel-value-unknown',
    family: 'admission',
    severity: 'error',
    summary: 'Unknown Discord type or Pushover sound.',
    fixes: 'mixed',
  },
  visit: {
    root(root, report, context) {
      if (context.kind !== 'Receiver') return;
      const type = unknownDiscordType(root, context);
      // the admission webhook crashes on the others: see webhook-crash
      if (type && !type.crashes) reject(type, report);
      for (const profile of profiles(root)) {
        const sound = unknownValue(presentMember(profile, 'sound'), context);
        if (sound) reject(sound, report);
      }
    },
  },
};

function profiles(root: Place): readonly Place[] {
  const pushover = channel(root, 'pushover');
  return itemsAt(pushover, 'profiles');
}

function reject({ place, value, known, fixes }: UnknownValue, report: Report): void {
  const field = place.entry?.key ?? '';
  report({
    place,
    message:
      value === ''
        ? phrase('The cluster rejects an empty “{field}”. Leave it out, or use one of {known}.', { field, known })
        : phrase('“{value}” is not a value of “{field}”. Use one of {known}.', { value, field, known }),
    fixes,
  });
}
