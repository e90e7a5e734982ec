import { itemsAt } from '../../../model/read/fields.js';
import { phrase } from '../../../text/phrase.js';
import { stringAt } from '../../../yaml/place.js';
import { channel } from '../channel.js';
import type { Rule } from '../rule.js';

/** The device names that Pushover assigns and the admission webhook accepts. */
const DEVICE = /^[A-Za-z0-9_-]{1,25}$/;

export const pushoverDeviceInvalid: Rule = {
  meta: {
    id: 'pushover-device-invalid',
    family: 'admission',
    severity: 'error',
    summary: 'The name of a Pushover device is empty, too long or contains invalid characters.',
    fixes: 'none',
  },
  visit: {
    root(root, report, { kind }) {
      const pushover = kind === 'Receiver' ? channel(root, 'pushover') : undefined;
      for (const profile of itemsAt(pushover, 'profiles')) {
        for (const device of itemsAt(profile, 'devices')) {
          const name = stringAt(device);
          if (name === undefined || DEVICE.test(name)) continue;
          report({
            place: device,
            message: phrase(
              '“{name}” is not a valid device name: it must consist of 1 to 25 letters (without accents), digits, `_` and `-`.',
              { name },
            ),
          });
        }
      }
    },
  },
};
