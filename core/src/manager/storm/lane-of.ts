import { type Phrase, phrase } from '../../text/phrase.js';
import type { Entry, Pipeline } from '../pipeline/prepare/pipeline.js';
import type { Delivery } from '../pipeline/report/trace.js';
import { resolveCredential } from '../pipeline/targets/resolve-credential.js';

/** A robot, or an app that sends to conversations: what DingTalk and the manager count messages for. */
export interface Lane {
  readonly kind: 'robot' | 'app';
  /** Contains no credential. */
  readonly key: string;
  readonly label: Phrase;
}

/**
 * The robot or app of a delivery. Webhooks of one robot are the same wherever they are written; a Secret that is not
 * among the manifests is told apart by its reference.
 */
export function laneOf({ target, config }: Delivery, entry: Entry, pipeline: Pipeline): Lane {
  return target === 'chatbot' ? robotLane(entry, pipeline) : appLane(config, pipeline);
}

function robotLane({ object, section }: Entry, pipeline: Pipeline): Lane {
  const { name } = object.facts;
  const webhook = section.dingtalk?.chatbot?.webhook;
  const found = webhook && resolveCredential(webhook, 'webhook', object, pipeline);
  const robot = found?.traits?.robot;
  if (robot)
    return { kind: 'robot', key: `robot ${robot.id}`, label: phrase('chatbot {robot}', { robot: robot.name }) };
  const source = found?.source.source;
  if (source?.kind !== 'secret')
    return {
      kind: 'robot',
      key: `receiver ${name}`,
      label: phrase('the robot of receiver {receiver}', { receiver: name }),
    };
  const secret = `${source.namespace}/${source.name}`;
  const label = phrase('the robot of Secret {secret}, key {key}', { secret, key: source.key });
  return { kind: 'robot', key: `secret ${secret}/${source.key}`, label };
}

function appLane(config: number | undefined, pipeline: Pipeline): Lane {
  const object = config === undefined ? undefined : pipeline.cluster.configs[config];
  if (!object) return { kind: 'app', key: 'app', label: phrase('the app of the cluster’s Config') };
  const { name, appKey } = object.facts;
  const { source } = resolveCredential(appKey, 'app-key', object, pipeline).source;
  const key = source.kind === 'secret' ? `${source.namespace}/${source.name}/${source.key}` : `config ${name}`;
  return { kind: 'app', key: `app ${key}`, label: phrase('the app of Config {config}', { config: name }) };
}
