import { type Phrase, phrase } from '../../text/phrase.js';

/** A kind of one channel, such as `EmailReceiver` (notification-manager: v1alpha1, v2alpha1). */
const CHANNEL_KIND = /^(DingTalk|Email|Slack|Webhook|Wechat)(Config|Receiver)$/i;

const KINDS: Readonly<Record<string, string>> = { config: 'Config', receiver: 'Receiver' };

/**
 * What replaced a kind of the first versions: a section of the kind that all channels share.
 *
 * @param version such as `v1alpha1`
 * @param served the version to write, with its group
 */
export function replacedKind(kind: string, version: string, served: string): Phrase {
  const [, channel = '', role = ''] = CHANNEL_KIND.exec(kind) ?? [];
  const replacement = KINDS[role.toLowerCase()];
  if (replacement)
    return phrase(
      '“{version}” is no longer served. Write the {kind} as a {replacement} of `{served}` with a section `{channel}` under `spec`.',
      { version, kind, replacement, served, channel: channel.toLowerCase() },
    );
  return phrase(
    '“{version}” is no longer served. It had kinds for each channel, such as DingTalkConfig and EmailReceiver. Write `{served}` and check the fields.',
    { version, served },
  );
}
