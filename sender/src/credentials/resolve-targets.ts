import { configOf, type DingTalkReceiver, ownerOf, type Phrase, phrase } from '#core';
import { readWebhook } from '../chatbot/webhook-url.js';
import { DINGTALK } from '../process-wide.js';
import type { Target } from '../types.js';
import type { CredentialOrigin } from './credential-origin.js';
import { describeWrongKey } from './describe-value.js';
import type { CredentialField, MissingCredential } from './missing-credential.js';
import { type CredentialSources, type Need, readNeed } from './read-need.js';

/** Contains credentials in `targets`: never log it. */
export interface ResolvedTargets {
  /** The targets with all credentials, the chatbot first. */
  readonly targets: readonly Target[];
  /** The missing credentials of the other targets. */
  readonly missing: readonly MissingCredential[];
  /** Where each credential of the targets was found. Contains nothing secret. */
  readonly origins: readonly { readonly field: CredentialField; readonly origin: CredentialOrigin }[];
  /** Sentences on what the manager does differently or not at all. Contain nothing secret. */
  readonly notes: readonly Phrase[];
}

/** The targets of a receiver according to the manifests and supplied values. Never throws. */
export function resolveTargets(receiver: DingTalkReceiver, sources: CredentialSources): ResolvedTargets {
  const chatbot = resolveChatbot(receiver, sources);
  const conversation = resolveConversation(receiver, sources);
  return {
    targets: [...chatbot.targets, ...conversation.targets],
    missing: [...chatbot.missing, ...conversation.missing],
    origins: [...chatbot.origins, ...conversation.origins],
    notes: [...describeReceiver(receiver, sources), ...chatbot.notes, ...conversation.notes],
  };
}

const NOTHING: ResolvedTargets = { targets: [], missing: [], origins: [], notes: [] };

function resolveChatbot({ object, chatbot }: DingTalkReceiver, sources: CredentialSources): ResolvedTargets {
  if (chatbot === undefined) return NOTHING;
  const webhook = readNeed({ field: 'webhook', object, credential: chatbot.webhook }, sources);
  const secret: Need =
    chatbot.secret.kind === 'absent'
      ? { kind: 'known', value: '', origin: undefined, notes: [] }
      : readNeed({ field: 'secret', object, credential: chatbot.secret, host: hostOf(webhook) }, sources);
  const missing = lacking(webhook, secret);
  const notes = missing
    .filter(({ reason }) => reason === 'key-not-found')
    .map(({ field, reference }) => describeWrongKey(field, reference));
  if (webhook.kind === 'missing' || secret.kind === 'missing') return { targets: [], missing, origins: [], notes };
  const signing = secret.value === '' ? {} : { secret: secret.value };
  return {
    targets: [{ kind: 'chatbot', webhook: webhook.value, ...signing }],
    missing,
    origins: originsOf({ webhook, secret }),
    notes: [...webhook.notes, ...secret.notes],
  };
}

function hostOf(webhook: Need): string | undefined {
  const read = webhook.kind === 'known' ? readWebhook(webhook.value) : undefined;
  return read?.kind === 'url' ? read.url.host : undefined;
}

function originsOf(needs: Readonly<Partial<Record<CredentialField, Need>>>): ResolvedTargets['origins'] {
  return (Object.entries(needs) as [CredentialField, Need][]).flatMap(([field, need]) =>
    need.kind === 'known' && need.origin !== undefined ? [{ field, origin: need.origin }] : [],
  );
}

function resolveConversation(receiver: DingTalkReceiver, sources: CredentialSources): ResolvedTargets {
  const { conversation, name, object } = receiver;
  if (!conversation || conversation.chatIds.length === 0) return NOTHING;
  const { cluster, pipeline } = sources.setting;
  const chosen = configOf(object, pipeline);
  const config = chosen && cluster.configs[chosen.config];
  // the cluster may have the Config; here the provider is asked for its app
  const holder = config ?? object;
  const app = config?.facts;
  const { apiUrl = DINGTALK } = sources;
  const shared = { object: holder, host: URL.canParse(apiUrl) ? new URL(apiUrl).host : apiUrl };
  const appKey = readNeed({ ...shared, field: 'appkey', credential: app?.appKey ?? { kind: 'absent' } }, sources);
  const appSecret = readNeed(
    { ...shared, field: 'appsecret', credential: app?.appSecret ?? { kind: 'absent' } },
    sources,
  );
  const note = app
    ? phrase('The conversation uses Config “{name}”.', { name: app.name })
    : phrase(
        'No Config in the manifests matches “{name}”. Without a Config, the manager sends nothing to its conversations.',
        { name },
      );
  const found = conversationOf(conversation.chatIds, appKey, appSecret);
  const tie =
    chosen && chosen.rivals.length > 0
      ? [phrase('Several Configs match equally well: the manager uses any of them.')]
      : [];
  return { ...found, notes: [note, ...tie, ...found.notes] };
}

function conversationOf(chatIds: readonly string[], appKey: Need, appSecret: Need): ResolvedTargets {
  if (appKey.kind === 'missing' || appSecret.kind === 'missing')
    return { ...NOTHING, missing: lacking(appKey, appSecret) };
  return {
    targets: [{ kind: 'conversation', appKey: appKey.value, appSecret: appSecret.value, chatIds }],
    missing: [],
    origins: originsOf({ appkey: appKey, appsecret: appSecret }),
    notes: [...appKey.notes, ...appSecret.notes],
  };
}

function lacking(...needs: readonly Need[]): readonly MissingCredential[] {
  return needs.flatMap((need) => (need.kind === 'missing' ? [need.missing] : []));
}

function describeReceiver(
  { name, enabled, object, chatbot, conversation }: DingTalkReceiver,
  { setting: { pipeline } }: CredentialSources,
): readonly Phrase[] {
  const targetless = chatbot === undefined && (conversation?.chatIds.length ?? 0) === 0;
  const isOwned = ownerOf(object.facts.labels, pipeline.settings.ownership).kind !== 'none';
  return [
    ...(enabled
      ? []
      : [phrase('Receiver “{name}” is switched off (enabled: false). The manager sends nothing to it.', { name })]),
    ...(targetless
      ? [phrase('Receiver “{name}” has neither a chatbot nor chat ids, so it has no target to send to.', { name })]
      : []),
    ...(isOwned
      ? []
      : [
          phrase(
            'Receiver “{name}” has neither the label of a global receiver nor those of a tenant’s. The manager ignores it.',
            { name },
          ),
        ]),
  ];
}
