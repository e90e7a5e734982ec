import { hasUnknownKey } from '../../model/unknown/unknown-at.js';
import { phrase } from '../../text/phrase.js';
import { presentMember } from '../../yaml/place.js';
import type { SchemaProblem } from '../schema/check-schema.js';
import { placeOf, rejected, type Subject } from './subject.js';

/** Webhooks that Alertmanager does not accept: it needs one http(s) URL, or the name of a file with one. */
export function checkWebhooks(subject: Subject): readonly SchemaProblem[] {
  return subject.facts.receivers.items.flatMap(({ webhooks }) =>
    webhooks.flatMap((webhook): readonly SchemaProblem[] => {
      const place = placeOf(subject, webhook);
      if (place.node.kind !== 'mapping' || hasUnknownKey(place)) return [];
      const { address } = webhook;
      const file = presentMember(place, 'url_file');
      if (address.kind === 'elsewhere')
        return file ? [] : [rejected(place, phrase('A webhook needs `url` or `url_file`.'))];
      const written = placeOf(subject, address);
      if (file) return [rejected(written, phrase('A webhook must not have both `url` and `url_file`.'))];
      if (address.kind !== 'invalid') return [];
      return [
        rejected(written, phrase('The URL of a webhook must begin with `http://` or `https://`, and name a host.')),
      ];
    }),
  );
}
