import type { Cluster, Placed } from '../../../model/cluster/cluster.js';
import { ownerOf, ownershipOf } from '../../../model/cluster/ownership.js';
import { dingTalkSection } from '../../../model/dingtalk-section.js';
import type { ConfigFacts, CredentialFacts, ReceiverFacts } from '../../../model/facts.js';
import { releaseOf } from '../../../model/release/release.js';
import { compileSelector } from '../../../model/selector/compile-selector.js';
import { placeholderIn } from '../../../model/unknown/placeholder.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import type { IncomingAlert } from '../input/incoming-alert.js';
import { decodePosted } from '../input/posted-requests.js';
import type { Entry, Pipeline } from '../prepare/pipeline.js';
import { preparePipeline } from '../prepare/prepare-pipeline.js';
import type { Delivery } from '../report/trace.js';
import type { PipelineOptions } from '../settings/pipeline-options.js';
import { configOf } from '../targets/config-of.js';
import { refusedConfig, UNOWNED, verifiedConfigs } from '../targets/verified-config.js';
import { deliverAtOnce } from './deliver-at-once.js';

export interface DirectRequest {
  /** The manager rejects a request without a receiver. */
  readonly receiver: Placed<ReceiverFacts> | undefined;
  /** Replaces all Configs of the cluster. */
  readonly config?: Placed<ConfigFacts>;
  /** Default: the alert of a verification. */
  readonly alerts?: readonly IncomingAlert[];
}

export interface DirectResult {
  /** The manager's response. */
  readonly status: 200 | 400 | 500;
  /** Why it rejects the request. */
  readonly problem?: Phrase;
  readonly deliveries: readonly Delivery[];
}

/**
 * Sends to a receiver in the request, like `/api/v2/verify`, which the console's test message uses, and
 * `/api/v2/notifications`. Silences, Routers, conditions and `enabled` do not apply.
 */
export function sendDirectly(cluster: Cluster, request: DirectRequest, options: PipelineOptions): DirectResult {
  const { receiver: object, config } = request;
  if (!object) return rejected(phrase('The receiver does not exist.'));
  const release = releaseOf(options.version);
  const isDirect = release.dispatch === 'direct';
  const ownership = ownershipOf(cluster.managers.at(-1)?.facts, release);
  const configs = config ? [config] : isDirect ? verifiedConfigs(cluster, object, ownership) : cluster.configs;
  const pipeline = preparePipeline({ ...cluster, receivers: [object], configs }, options);
  const owner = ownerOf(object.facts.labels, pipeline.settings.ownership);
  const refused = isDirect
    ? config && refusedConfig(object, config, pipeline.settings.ownership)
    : owner.kind === 'none' && UNOWNED;
  if (refused) return rejected(refused);
  if (object.facts.sections.length === 0) return rejected(phrase('The receiver has no section for any channel.'));
  const section = dingTalkSection(object.facts);
  if (!section) return { status: 200, deliveries: [] };
  const entry: Entry = { receiver: 0, object, section, owner, tenant: owner.id, selector: compileSelector(undefined) };
  const problem = findProblem(entry, pipeline);
  if (problem) return rejected(problem);
  const alerts = request.alerts?.map(decodePosted);
  if (alerts?.includes(undefined))
    return rejected(phrase('The manager cannot read this alert and rejects the whole request.'));
  if (!isDirect && alerts?.includes(null)) return { status: 500, deliveries: [] };
  const deliveries = deliverAtOnce(
    entry,
    alerts?.flatMap((alert) => alert ?? (isDirect ? NO_ALERT : [])),
    pipeline,
  );
  const reference = section.dingtalk?.tmplText;
  const templates = pipeline.templatesOf(reference && { object, reference });
  // Here the crash affects only the request.
  if (templates.kind === 'failed' && templates.crash) return { status: 500, deliveries };
  return { status: deliveries.some(isTold) ? 400 : 200, deliveries };
}

/** What a manager before 2.0 makes of null. */
const NO_ALERT: IncomingAlert = { status: '' };

/** The problem that the manager reports before it sends. */
function findProblem(entry: Entry, pipeline: Pipeline): Phrase | undefined {
  const { dingtalk } = entry.section;
  if (!dingtalk) return undefined;
  const { tmplType, chatbot, conversation } = dingtalk;
  if (tmplType !== '' && placeholderIn(tmplType) === undefined && tmplType !== 'text' && tmplType !== 'markdown')
    return phrase('{type} is not a message type: use text or markdown.', { type: JSON.stringify(tmplType) });
  if (!chatbot && !conversation) return phrase('The receiver has neither a robot nor a chat: nothing is sent.');
  if (chatbot && !isGiven(chatbot.webhook)) return phrase('The webhook is missing or given twice.');
  if (chatbot && chatbot.secret.kind !== 'absent' && !isGiven(chatbot.secret))
    return phrase('The signing secret is missing or given twice.');
  if (conversation && !configOf(entry.object, pipeline)) return phrase('No Config applies to this conversation.');
  return undefined;
}

function isGiven(credential: CredentialFacts): boolean {
  return credential.kind !== 'absent' && credential.valid;
}

/** The manager only logs a failing template of a conversation, and does not report dropped messages at all. */
function isTold({ failure, target, doubt }: Delivery): boolean {
  if (doubt?.code === 'pace') return true;
  if (!failure || failure.code === 'message-empty' || failure.code === 'too-large') return false;
  return failure.code !== 'template-render' || target === 'chatbot';
}

function rejected(problem: Phrase): DirectResult {
  return { status: 400, problem, deliveries: [] };
}
