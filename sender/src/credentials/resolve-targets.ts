import { type DingTalkReceiver, type Phrase, phrase } from '#core';
import type { Target } from '../types.js';
import { chooseConfig } from './choose-config.js';
import type { CredentialOrigin } from './credential-origin.js';
import type { CredentialSources } from './credential-sources.js';
import { describeWrongKey } from './describe-value.js';
import { DEFAULT_LABELLING, ownerOf } from './labelling.js';
import type { CredentialField, MissingCredential } from './missing-credential.js';
import { type Need, readNeed } from './read-need.js';

/** Holds credentials in `targets`: never log it. */
export interface ResolvedTargets {
  /** Those that are complete: the chatbot first. */
  readonly targets: readonly Target[];
  /** What the other ones lack. */
  readonly missing: readonly MissingCredential[];
  /** Where each credential of the targets was found; nothing secret. */
  readonly origins: readonly { readonly field: CredentialField; readonly origin: CredentialOrigin }[];
  /** What the manager would do differently, or not at all; sentences for people, nothing secret. */
  readonly notes: readonly Phrase[];
}

/** Where a receiver sends to, as far as manifests tell. Asks nobody and throws nothing. */
export function resolveTargets(receiver: DingTalkReceiver, sources: CredentialSources): ResolvedTargets {
  const chatbot = resolveChatbot(receiver, sources);
  const conversation = resolveConversation(receiver, sources);
  const notes = [...describeReceiver(receiver, sources), ...chatbot.notes, ...conversation.notes];
  return {
    targets: [...chatbot.targets, ...conversation.targets],
    missing: [...chatbot.missing, ...conversation.missing],
    origins: [...chatbot.origins, ...conversation.origins],
    notes,
  };
}

const NOTHING: ResolvedTargets = { targets: [], missing: [], origins: [], notes: [] };

function resolveChatbot({ name, chatbot }: DingTalkReceiver, sources: CredentialSources): ResolvedTargets {
  if (chatbot === undefined) return NOTHING;
  const owner = { kind: 'Receiver', name } as const;
  const webhook = readNeed('webhook', owner, chatbot.webhook, sources);
  const secret: Need =
    chatbot.secret.kind === 'missing'
      ? { kind: 'known', value: '', origin: undefined, notes: [] }
      : readNeed('secret', owner, chatbot.secret, sources);
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

function originsOf(needs: Readonly<Partial<Record<CredentialField, Need>>>): ResolvedTargets['origins'] {
  return (Object.entries(needs) as [CredentialField, Need][]).flatMap(([field, need]) =>
    need.kind === 'known' && need.origin !== undefined ? [{ field, origin: need.origin }] : [],
  );
}

function resolveConversation(receiver: DingTalkReceiver, sources: CredentialSources): ResolvedTargets {
  const chatIds = receiver.conversation?.chatIds ?? [];
  if (chatIds.length === 0) return NOTHING;
  const config = chooseConfig(receiver, sources.configs, sources.labelling ?? DEFAULT_LABELLING);
  if (config === undefined) return withoutConfig(receiver, chatIds, sources);
  const owner = { kind: 'Config', name: config.name } as const;
  const appKey = readNeed('appkey', owner, config.appKey, sources);
  const appSecret = readNeed('appsecret', owner, config.appSecret, sources);
  const found = conversationOf(chatIds, appKey, appSecret);
  return { ...found, notes: [phrase('The conversation uses Config “{name}”.', { name: config.name }), ...found.notes] };
}

/** In the cluster the right Config may exist; here its app has to be asked for. */
function withoutConfig(
  { name }: DingTalkReceiver,
  chatIds: readonly string[],
  sources: CredentialSources,
): ResolvedTargets {
  const owner = { kind: 'Receiver', name } as const;
  const appKey = readNeed('appkey', owner, { kind: 'missing' }, sources);
  const appSecret = readNeed('appsecret', owner, { kind: 'missing' }, sources);
  const note = phrase('No Config at hand fits “{name}”; without one the manager sends nothing to its conversations.', {
    name,
  });
  const found = conversationOf(chatIds, appKey, appSecret);
  return { ...found, notes: [note, ...found.notes] };
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
  receiver: DingTalkReceiver,
  { labelling = DEFAULT_LABELLING }: CredentialSources,
): readonly Phrase[] {
  const { name, enabled, labels, chatbot, conversation } = receiver;
  const targetless = chatbot === undefined && (conversation?.chatIds.length ?? 0) === 0;
  return [
    ...(enabled
      ? []
      : [phrase('Receiver “{name}” is switched off (enabled: false): the manager sends it nothing.', { name })]),
    ...(targetless
      ? [phrase('Receiver “{name}” has neither a chatbot nor chat ids: there is nowhere to send to.', { name })]
      : []),
    ...(ownerOf(labels, labelling).kind === 'none'
      ? [phrase('Receiver “{name}” is labelled neither global nor as a tenant’s: the manager ignores it.', { name })]
      : []),
  ];
}
