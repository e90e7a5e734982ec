import {
  type Alert,
  analyseStream,
  deliveriesOf,
  factsOf,
  findingsOf,
  instantOf,
  preparePipeline,
  readClusterObjects,
  readSamples,
  routeAlerts,
} from '#core';
import { compareVersions, type ManagerVersion } from '../../core/src/model/release/manager-version.js';
import { RELEASES } from '../../core/src/model/release/releases.js';
import { valuesOf } from './load-yaml.js';
import { type Block, fileOf } from './read-page.js';

/** A template that a page shows, with the messages that it says the releases send. */
export interface GalleryTemplate {
  readonly place: string;
  readonly name: string;
  /** The manifest of the ConfigMap. */
  readonly text: string;
  readonly markdown: boolean;
  readonly title: string | undefined;
  /** The first release that serves it. */
  readonly since: string;
  readonly messages: readonly { readonly place: string; readonly range: string; readonly text: string }[];
}

/** Of a page: templates, each with the `text` blocks that follow it. */
export function galleryOf(blocks: readonly Block[]): readonly GalleryTemplate[] {
  return blocks.flatMap((block, index) => {
    const words = (block.notes.get('template') ?? '').split(', ');
    const name = words[0];
    if (!name) return [];
    const after = blocks.slice(index + 1);
    const end = after.findIndex(({ language }) => language !== 'text');
    const value = (key: string): string | undefined =>
      words.find((word) => word.startsWith(`${key} `))?.slice(key.length + 1);
    return {
      place: block.place,
      name,
      text: block.text,
      markdown: words.includes('markdown'),
      title: value('title'),
      since: value('since') ?? '',
      messages: after
        .slice(0, end < 0 ? undefined : end)
        .map(({ place, notes, text }) => ({ place, range: notes.get('shows') ?? '', text: text.trimEnd() })),
    };
  });
}

/** The alerts of the gallery: the block that is the file `alerts.yaml`. */
export function alertsOf(blocks: readonly Block[]): readonly Alert[] {
  const file = blocks.find((block) => fileOf(block) === 'alerts.yaml');
  return readSamples(valuesOf(file?.text ?? '')[0], 'alerts.yaml').samples;
}

/** The versions at which the manager's behaviour changes. */
export const VERSIONS: readonly ManagerVersion[] = RELEASES.map(({ since }) => since);

/** Whether a range such as `2.0 to 2.4`, `2.5.2`, `2.6 and later` or nothing contains a version. */
export function contains(range: string, version: ManagerVersion): boolean {
  if (range === '') return true;
  const [, from = '', to = range.includes('later') ? '99.0' : from] =
    /^([\d.]+)(?: to ([\d.]+)| and later)?$/.exec(range) ?? [];
  const last = to.split('.').length < 3 ? { ...versionOf(to), patch: 99 } : versionOf(to);
  return compareVersions(versionOf(from), version) <= 0 && compareVersions(version, last) <= 0;
}

export interface Rendered {
  /** What the group sees, or what the manager says when it sends nothing. */
  readonly text: string;
  readonly sent: boolean;
}

/** The messages that a receiver of a release sends with a template. */
export function render(template: GalleryTemplate, alerts: readonly Alert[], version: ManagerVersion): Rendered {
  const facts = factsOf(analyseStream(manifestsFor(template)));
  const cluster = readClusterObjects([{ uri: 'templates.yaml', facts }]);
  const at = instantOf(new Date('2026-03-02T10:00:00+08:00'));
  const pipeline = preparePipeline(cluster, { at, version, localZone: 'Asia/Shanghai' });
  const routing = routeAlerts(pipeline, alerts);
  const deliveries = deliveriesOf(routing, 0);
  const messages = deliveries.flatMap((delivery) => delivery.messages);
  return {
    text: messages
      .map(({ shown, title }) => [...(template.title === undefined ? [] : [`${title}\n`]), shown.trimEnd()].join('\n'))
      .join('\n\n'),
    sent: messages.length > 0,
  };
}

/** The codes of the errors and warnings of a template. */
export function faultsOf(template: GalleryTemplate): readonly string[] {
  return findingsOf(analyseStream(manifestsFor(template)))
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code }) => code);
}

function manifestsFor({ name, text, markdown, title }: GalleryTemplate): string {
  const [, configMap = ''] = /^ {2}name: (\S+)$/m.exec(text) ?? [];
  const [, key = ''] = /^data:\n {2}(\S+): \|/m.exec(text) ?? [];
  return `${text}---
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata:
  name: gallery
  labels:
    type: global
spec:
  dingtalk:
    template: ${name}
    tmplType: ${markdown ? 'markdown' : 'text'}
${title === undefined ? '' : `    titleTemplate: ${title}\n`}    tmplText:
      namespace: kubesphere-monitoring-federated
      name: ${configMap}
      key: ${key}
    chatbot:
      webhook:
        valueFrom:
          secretKeyRef:
            namespace: kubesphere-monitoring-federated
            name: robots
            key: webhook
      secret:
        valueFrom:
          secretKeyRef:
            namespace: kubesphere-monitoring-federated
            name: robots
            key: secret
`;
}

/** A version with all of its numbers. */
function versionOf(text: string): ManagerVersion {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map(Number);
  return { major, minor, patch };
}
