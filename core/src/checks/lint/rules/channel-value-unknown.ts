import { phrase } from '../../../text/phrase.js';
import { items, type Place, presentMember } from '../../../yaml/place.js';
import { channel } from '../channel.js';
import type { Report, Rule } from '../rule.js';
import { unknownDiscordType } from '../unknown-discord-type.js';
import { type UnknownValue, unknownValue } from '../unknown-value.js';

export const channelValueUnknown: Rule = {
  meta: {
    id: 'channel-value-unknown',
    family: 'admission',
    severity: 'error',
    summary: 'A Discord type or a Pushover sound is none of those that there are.',
    fixable: true,
  },
  visit: {
    root(root, report, context) {
      if (context.kind !== 'Receiver') return;
      const type = unknownDiscordType(root, context);
      // over the others the webhook crashes: see webhook-crash
      if (type && !type.crashes) refuse(type, report);
      for (const profile of profiles(root)) {
        const sound = unknownValue(presentMember(profile, 'sound'), context);
        if (sound) refuse(sound, report);
      }
    },
  },
};

function profiles(root: Place): readonly Place[] {
  const pushover = channel(root, 'pushover');
  const list = pushover && presentMember(pushover, 'profiles');
  return list ? items(list) : [];
}

function refuse({ place, value, known, fixes }: UnknownValue, report: Report): void {
  const field = place.entry?.key ?? '';
  report({
    place,
    message:
      value === ''
        ? phrase('An empty “{field}” is refused, too: leave it out, or write one of {known}.', { field, known })
        : phrase('“{value}” is none of the values of “{field}”: {known}.', { value, field, known }),
    fixes,
  });
}
