import { placeAt } from '../../../model/read/fields.js';
import { listPhrase } from '../../../text/list-phrase.js';
import { phrase } from '../../../text/phrase.js';
import { items, type Place, presentMember } from '../../../yaml/place.js';
import { channel } from '../channel.js';
import type { Report, Rule } from '../rule.js';

/** The list of each channel that must not be empty. The schema reports a list that is missing altogether. */
const LISTS: Readonly<Record<string, string>> = {
  email: 'to',
  pushover: 'profiles',
  slack: 'channels',
  sms: 'phoneNumbers',
  telegram: 'channels',
};

/** The fields of a channel; it needs at least one of them. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  feishu: ['user', 'department', 'chatbot'],
  webhook: ['url', 'service'],
  wechat: ['toUser', 'toParty', 'toTag', 'chatbot'],
};

/** A channel that the webhook accepts without a target. */
const SENDS_NOTHING = { family: 'runtime', severity: 'error' } as const;

export const channelTargetMissing: Rule = {
  meta: {
    id: 'channel-target-missing',
    family: 'admission',
    severity: 'error',
    summary: 'A channel of a receiver has no target, whether it is enabled or not.',
    fixes: 'none',
  },
  visit: {
    root(root, report, { kind, release }) {
      if (kind !== 'Receiver') return;
      for (const [name, field] of Object.entries(LISTS)) {
        const accepted = name === 'sms' && release.smsChecks === 'faulty';
        checkList(channel(root, name), name, field, (draft) =>
          report(accepted ? { ...draft, ...SENDS_NOTHING } : draft),
        );
      }
      for (const [name, fields] of Object.entries(CHOICES)) checkChoice(channel(root, name), name, fields, report);
    },
  },
};

function checkList(place: Place | undefined, name: string, field: string, report: Report): void {
  const list = placeAt(place, field);
  if (!list || !isEmptyList(list)) return;
  report({
    place: list,
    lacks: list,
    mark: 'key',
    message: phrase('“{field}” of {channel} needs at least one entry. Add one, or remove the section.', {
      field,
      channel: name,
    }),
  });
}

function checkChoice(place: Place | undefined, name: string, fields: readonly string[], report: Report): void {
  if (place?.node.kind !== 'mapping') return;
  const given = fields.map((field) => presentMember(place, field)).filter((found) => found !== undefined);
  if (given.some((found) => !isEmptyList(found))) return;
  report({
    place,
    lacks: place,
    mark: 'key',
    message: phrase('“{channel}” needs one of {fields}. Add one, or remove the section.', {
      channel: name,
      fields: listPhrase(fields),
    }),
  });
}

function isEmptyList(place: Place): boolean {
  return place.node.kind === 'sequence' && items(place).length === 0;
}
