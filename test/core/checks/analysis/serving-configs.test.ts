import { describe, expect, test } from 'vitest';
import { analyseStream, factsOf, type ObjectFacts, releaseOf } from '#core';
import { createManifestIndex } from '../../../../core/src/checks/analysis/manifest-index.js';
import { type ServingConfigs, servingConfigs } from '../../../../core/src/checks/analysis/serving-configs.js';
import { receiver } from './manifests.js';

const config = (name: string): string => `---
apiVersion: notification.kubesphere.io/v2beta2
kind: Config
metadata:
  name: ${name}
  labels:
    type: default
spec:
  dingtalk:
    conversation:
      appkey: { valueFrom: { secretKeyRef: { namespace: monitoring, name: app, key: AppKey } } }
      appsecret: { valueFrom: { secretKeyRef: { namespace: monitoring, name: app, key: AppSecret } } }
`;

const manifests = (text: string) => factsOf(analyseStream(text));
const indexOf = (text: string) => createManifestIndex(manifests(text));
const namesFor = (text: string, serving: ServingConfigs | undefined) =>
  manifests(text)
    .flatMap(({ pipeline }) => pipeline.filter((facts: ObjectFacts) => facts.kind === 'Receiver'))
    .map((facts) => serving?.(facts).map((configs) => configs.map((config) => config.facts.name)));

describe('the Configs that serve receivers', () => {
  const others = indexOf(config('first'));
  const [a, b] = [indexOf(receiver('a')), indexOf(receiver('b'))];
  const serving = servingConfigs(a, others, releaseOf());

  test('are found once for all streams without a Config of their own', () => {
    expect(namesFor(receiver('a'), serving)).toEqual([[['first']]]);
    expect(servingConfigs(b, others, releaseOf())).toBe(serving);
    // whatever becomes of the first of them
    a.update(manifests(config('own')));
    expect(servingConfigs(b, others, releaseOf())).toBe(serving);
    expect(servingConfigs(a, others, releaseOf())).not.toBe(serving);
  });

  test('are found again when a Config elsewhere changes', () => {
    others.update(manifests(config('second')));
    expect(namesFor(receiver('b'), servingConfigs(b, others, releaseOf()))).toEqual([[['second']]]);
  });
});
