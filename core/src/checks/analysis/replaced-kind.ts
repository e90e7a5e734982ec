import { type Phrase, phrase } from '../../text/phrase.js';

/** A kind of one channel, such as `EmailReceiver` (notification-manager: v1alpha1, v2alpha1). */
const CHANNEL_KIND = /^(DingTalk|Email|Slack|Webhook|Wechat)(Config|Receiver)$/i;

const KINDS: Readonly<Record<string, string>> = { config: 'Config', receiver: 'Receiver' };

interface ChannelKind {
  readonly channel: string;
  readonly replacement: string;
}

function channelKind(kind: string): ChannelKind | undefined {
  const [, channel = '', role = ''] = CHANNEL_KIND.exec(kind) ?? [];
  const replacement = KINDS[role.toLowerCase()];
  return replacement === undefined ? undefined : { channel: channel.toLowerCase(), replacement };
}

/** What replaced a kind of the first versions, for an object that has it in a later version; undefined for other kinds. */
export function replacedChannelKind(kind: string): Phrase | undefined {
  const found = channelKind(kind);
  return (
    found &&
    phrase(
      '“{kind}” was a kind of the first versions. Write a {replacement} with a section `{channel}` under `spec`.',
      {
        kind,
        ...found,
      },
    )
  );
}

/**
 * What replaced a kind of the first versions: a section of the kind that all channels share.
 *
 * @param version such as `v1alpha1`
 * @param served the version to write, with its group
 */
export function replacedKind(kind: string, version: string, served: string): Phrase {
  const found = channelKind(kind);
  if (found)
    return phrase(
      '“{version}” is no longer served. Write the {kind} as a {replacement} of `{served}` with a section `{channel}` under `spec`.',
      { version, kind, served, ...found },
    );
  return phrase(
    '“{version}” is no longer served. It had kinds for each channel, such as DingTalkConfig and EmailReceiver. Write `{served}` and check the fields.',
    { version, served },
  );
}
