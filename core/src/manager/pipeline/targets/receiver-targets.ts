import type { ChatbotExtras } from '../../../model/dingtalk-message.js';
import type { ChatbotFacts } from '../../../model/facts.js';
import { phrase } from '../../../text/phrase.js';
import { utf8Length } from '../../../text/utf8-length.js';
import type { Entry, Pipeline } from '../prepare/pipeline.js';
import { sourcePlace } from '../report/source-place.js';
import type {
  Assumption,
  CredentialSource,
  DeliveryDoubt,
  DeliveryFailure,
  SourcePlace,
  Target,
} from '../report/trace.js';
import { configOf } from './config-of.js';
import { type ResolvedCredential, resolveCredential } from './resolve-credential.js';

/** A target of a receiver's messages, and whether they reach it. */
export interface ReceiverTarget {
  readonly target: Target;
  readonly at: SourcePlace;
  readonly chatIds: readonly string[];
  readonly extras: ChatbotExtras;
  /** JSON-escaped bytes. */
  readonly limit: number;
  readonly credentials: readonly CredentialSource[];
  /** A failure before messages are made. */
  readonly early?: DeliveryFailure;
  /** A failure after messages are made, when they are sent. */
  readonly late?: DeliveryFailure;
  readonly doubt?: DeliveryDoubt;
  readonly assumptions: readonly Assumption[];
  readonly config?: number;
}

/** The default sizes in bytes (notification-manager 2.6). */
const CHATBOT_LIMIT = 19_960;
const CONVERSATION_LIMIT = 5_000;

/** Why nothing is sent without a target. */
export const NO_TARGET = phrase('The receiver has neither a robot nor a chat: nothing is sent.');

/** The targets, in the order in which the manager sends. */
export function receiverTargets(entry: Entry, pipeline: Pipeline): readonly ReceiverTarget[] {
  const { chatbot, conversation } = entry.section.dingtalk ?? {};
  return [
    ...(chatbot ? [chatbotTarget(chatbot, entry, pipeline)] : []),
    ...(conversation ? [conversationTarget(conversation, entry, pipeline)] : []),
  ];
}

function chatbotTarget(chatbot: ChatbotFacts, { object }: Entry, pipeline: Pipeline): ReceiverTarget {
  const { keywords, atMobiles, atUsers, atAll } = chatbot;
  const webhook = resolveCredential(chatbot.webhook, 'webhook', object, pipeline);
  const hasSecret = chatbot.secret.kind !== 'absent';
  const secret = hasSecret ? resolveCredential(chatbot.secret, 'signing-secret', object, pipeline) : undefined;
  const late = secret?.failure ?? addressFailure(webhook);
  const doubt = secret && signatureDoubt(secret);
  const suffix = keywords.length > 0 ? `\n\n[Keywords] ${keywords.join(', ')}` : '';
  const mentions = atMobiles.map((mobile) => `@${mobile}`).join(', ');
  const limit = positive(pipeline.settings.options.chatbotMessageMaxSize) ?? CHATBOT_LIMIT;
  return {
    target: 'chatbot',
    at: sourcePlace(object, chatbot.range),
    chatIds: [],
    extras: { keywords, atMobiles, atUsers, atAll },
    limit: limit - utf8Length(suffix) - utf8Length(mentions),
    ...gather([webhook, ...(secret ? [secret] : [])]),
    ...(webhook.failure && { early: webhook.failure }),
    ...(late && { late }),
    ...(doubt && { doubt }),
  };
}

function addressFailure({ traits, source }: ResolvedCredential): DeliveryFailure | undefined {
  if (!traits || traits.address) return undefined;
  const at = source.at && { at: source.at };
  if (traits.empty) {
    const text = phrase('The webhook URL is empty: the entry of its Secret is missing or empty.');
    return { stage: 'credentials', code: 'webhook-empty', text, ...at };
  }
  const text = traits.lineEnd
    ? phrase('The webhook URL ends with a line break, which makes it invalid.')
    : phrase('The webhook URL is not an http(s) URL.');
  return { stage: 'credentials', code: 'webhook-unusable', text, ...at };
}

function signatureDoubt({ traits, source }: ResolvedCredential): DeliveryDoubt | undefined {
  const at = source.at && { at: source.at };
  if (traits?.empty) {
    const text = phrase(
      'The signing secret is empty: the message is sent unsigned, and a robot that requires signatures rejects it.',
    );
    return { code: 'unsigned', text, ...at };
  }
  if (!traits?.lineEnd) return undefined;
  const text = phrase(
    'The signing secret ends with a line break, which becomes part of it: DingTalk rejects the signature.',
  );
  return { code: 'signature', text, ...at };
}

function conversationTarget(
  { range, chatIds }: { readonly range: SourcePlace['range']; readonly chatIds: readonly string[] },
  entry: Entry,
  pipeline: Pipeline,
): ReceiverTarget {
  const { cluster, options, settings } = pipeline;
  const at = sourcePlace(entry.object, range);
  const common = {
    target: 'conversation',
    at,
    chatIds,
    extras: {},
    limit: positive(settings.options.conversationMessageMaxSize) ?? CONVERSATION_LIMIT,
  } as const;
  const chosen = configOf(entry.object, pipeline);
  const object = chosen && cluster.configs[chosen.config];
  if (!chosen || !object) {
    if (!options.complete && cluster.configs.length === 0) {
      const text = phrase('The manifests contain no Config: the cluster is assumed to have a matching one.');
      return { ...common, credentials: [], assumptions: [{ code: 'config-missing', text, at }] };
    }
    const text = phrase('No Config applies to this conversation.');
    return {
      ...common,
      credentials: [],
      assumptions: [],
      early: { stage: 'config', code: 'config-missing', text, at },
    };
  }
  const key = resolveCredential(object.facts.appKey, 'app-key', object, pipeline);
  const secret = resolveCredential(object.facts.appSecret, 'app-secret', object, pipeline);
  const early = key.failure ?? secret.failure;
  const doubt = [key, secret].flatMap((credential) => appDoubt(credential) ?? [])[0];
  const { assumptions, credentials } = gather([key, secret]);
  const tie: Assumption[] =
    chosen.rivals.length === 0
      ? []
      : [
          {
            code: 'config-tie',
            text: phrase('Several Configs match equally well: the manager uses any of them.'),
            at: sourcePlace(object),
          },
        ];
  return {
    ...common,
    credentials,
    assumptions: [...tie, ...assumptions],
    config: chosen.config,
    ...(early && { early }),
    ...(doubt && { doubt }),
  };
}

function appDoubt({ traits, source }: ResolvedCredential): DeliveryDoubt | undefined {
  if (!traits?.empty && !traits?.lineEnd) return undefined;
  const text = traits.empty
    ? phrase('The app’s credential is empty: the entry of its Secret is missing or empty. DingTalk issues no token.')
    : phrase('The app’s credential ends with a line break, which becomes part of it: DingTalk issues no token.');
  return { code: 'app', text, ...(source.at && { at: source.at }) };
}

function gather(resolved: readonly ResolvedCredential[]): Pick<ReceiverTarget, 'credentials' | 'assumptions'> {
  return {
    credentials: resolved.map(({ source }) => source),
    assumptions: resolved.flatMap(({ assumption }) => assumption ?? []),
  };
}

function positive(size: number): number | undefined {
  return size > 0 ? size : undefined;
}
