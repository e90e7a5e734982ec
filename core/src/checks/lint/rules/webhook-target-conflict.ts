import { placeAt } from '../../../model/read/fields.js';
import { phrase } from '../../../text/phrase.js';
import { removeMember } from '../../../yaml/edit.js';
import { stringAt } from '../../../yaml/place.js';
import { channel } from '../channel.js';
import type { Rule } from '../rule.js';

export const webhookTargetConflict: Rule = {
  meta: {
    id: 'webhook-target-conflict',
    family: 'admission',
    severity: 'error',
    summary: 'A webhook has both a URL and a service.',
    fixes: 'mixed',
  },
  visit: {
    root(root, report, { kind, text }) {
      const webhook = kind === 'Receiver' ? channel(root, 'webhook') : undefined;
      const url = placeAt(webhook, 'url');
      const service = placeAt(webhook, 'service');
      if (!url || !service) return;
      const empty = stringAt(url) === '';
      report({
        place: url,
        mark: 'key',
        message: empty
          ? phrase('An empty `url` beside `service` counts as a second target. Remove it.')
          : phrase('A webhook posts either to a `url` or to a `service`. Keep only one.'),
        fixes: [
          {
            title: phrase('Remove “{field}”', { field: 'url' }),
            edits: [removeMember(text, url)],
            preferred: empty,
            safe: empty,
          },
          {
            title: phrase('Remove “{field}”', { field: 'service' }),
            edits: [removeMember(text, service)],
            preferred: false,
          },
        ],
      });
    },
  },
};
