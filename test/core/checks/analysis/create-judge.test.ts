import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseStream, type StreamAnalysis } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { createJudge, findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { factsOf, factsOfFile, type ManifestFacts } from '../../../../core/src/checks/analysis/manifest-facts.js';
import { createManifestIndex } from '../../../../core/src/checks/analysis/manifest-index.js';
import { DEFAULT_CONFIG, type LintConfig } from '../../../../core/src/checks/config/lint-config.js';
import { KUSTOMIZATION } from '../../../../core/src/model/kustomize/file-use.js';
import { parseManagerVersion } from '../../../../core/src/model/release/manager-version.js';
import { faulty, receiver } from './manifests.js';
import {
  applyEdit,
  appSecret,
  chats,
  config,
  manager,
  randomEdit,
  randomText,
  routed,
  templated,
  templates,
} from './mixed-manifests.js';

const named = (secret: string): string => `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: ops, labels: { type: global } }
spec: { dingtalk: { chatbot: { webhook: { valueFrom: { secretKeyRef: { name: ${secret}, key: a } } } } } }
`;

describe('a judge of an edited stream', () => {
  it('finds what a fresh one finds, whatever is edited in it and beside it', () => {
    const configs: readonly LintConfig[] = [
      DEFAULT_CONFIG,
      { rules: { 'config-missing': 'error', 'object-ignored': 'off' } },
      { rules: {}, version: parseManagerVersion('1.4') },
    ];
    const step = fc.record({ elsewhere: fc.boolean(), edit: randomEdit, config: fc.constantFrom(0, 0, 0, 1, 2) });
    const property = fc.property(randomText, randomText, fc.array(step, { maxLength: 8 }), (first, second, steps) => {
      const judge = createJudge('file:///own.yaml');
      const others = createManifestIndex();
      const filed = (own: StreamAnalysis, other: StreamAnalysis): readonly ManifestFacts[] => [
        ...factsOfFile('file:///own.yaml', factsOf(own)),
        ...factsOfFile('file:///other.yaml', factsOf(other)),
      ];
      let [text, beside] = [first, second];
      let [stream, other] = [analyseStream(text), analyseStream(beside)];
      for (const { elsewhere, edit, config: chosen } of steps) {
        if (elsewhere) beside = applyEdit(beside, edit);
        else text = applyEdit(text, edit);
        stream = analyseStream(text, stream);
        other = analyseStream(beside, other);
        others.update(filed(stream, other));
        const setting = configs[chosen] ?? DEFAULT_CONFIG;
        const fresh = analyseStream(text);
        const facts = filed(fresh, analyseStream(beside));
        expect(judge(stream, setting, others)).toEqual(findingsOf(fresh, setting, facts, 'file:///own.yaml'));
        expect(judge(stream, setting, 'unknown')).toEqual(findingsOf(fresh, setting, 'unknown', 'file:///own.yaml'));
      }
    });
    fc.assert(property, { seed: 11, numRuns: 30 });
  });

  it('knows a Secret by its name with a hash once a kustomization appends one', () => {
    const judge = createJudge();
    const others = createManifestIndex();
    const stream = analyseStream(named('robots-5c7h8k2m9b'));
    const codesBeside = (generator: string): readonly string[] => {
      const text = `secretGenerator: [{ name: robots-5c7h8k2m9, literals: [a=b] }, { name: robots, literals: [a=b] }]\n${generator}`;
      others.update(factsOf(analyseStream(text, undefined, undefined, KUSTOMIZATION)));
      return judge(stream, DEFAULT_CONFIG, others).map(({ code }) => code);
    };
    expect(codesBeside('generatorOptions: { disableNameSuffixHash: true }')).toContain('secret-unknown');
    expect(codesBeside('')).not.toContain('secret-unknown');
  });

  /** How many of the findings are other objects after an edit. */
  function judgedAgain(before: string, after: string): readonly [again: number, all: number] {
    const judge = createJudge();
    const none = createManifestIndex();
    const stream = analyseStream(before);
    const known = new Set(judge(stream, DEFAULT_CONFIG, none));
    const found = judge(analyseStream(after, stream), DEFAULT_CONFIG, none);
    return [found.filter((finding) => !known.has(finding)).length, found.length];
  }

  const many = (document: (name: string) => string): string =>
    Array.from({ length: 20 }, (_, index) => document(`n${index}`)).join('');

  it.each<[edit: string, before: string, after: (text: string) => string, again: number, all: number]>([
    ['a value', many(faulty), (text) => text.replace('Markdown', 'Markdowns'), 1, 20],
    ['a name that other documents may refer to', many(faulty), (text) => text.replace('n7-robot', 'n7-robots'), 1, 20],
    [
      'the labels of a NotificationManager: all that it might select',
      manager('global') + many(faulty),
      (text) => text.replace('type: global }', 'type: globe }'),
      40,
      40,
    ],
    [
      'a comment in a NotificationManager: none',
      manager('global') + many(faulty),
      (text) => text.replace('name: nm }', 'name: nm } # here'),
      0,
      20,
    ],
    [
      'the labels of a Config: all conversations',
      many(faulty) + many((name) => chats(`chats-${name}`)) + config('a', 'user: li, type: tenant'),
      (text) => text.replace('user: li', 'user: la'),
      20,
      40,
    ],
    [
      'a template: those that call one, and itself',
      many(faulty) + templates('mine', 'yours') + templated('x', 'theirs'),
      (text) => text.replace('define "mine"', 'define "mines"'),
      4,
      24,
    ],
    [
      'the name of a receiver: those of which a Router names one',
      many(faulty) + receiver('on-call') + routed('r1', 'oncall') + routed('r2', 'on-cal'),
      (text) => text.replace('name: on-call', 'name: on-calls'),
      2,
      22,
    ],
    [
      'a key of a Secret: those that refer to a key',
      many((name) => config(name, 'type: tenant')) + appSecret('x', 'y'),
      (text) => text.replace('x: a', 'xx: a'),
      // the first document, in the first line, keeps what it does not owe to others
      59,
      60,
    ],
    [
      'a value of a Secret: none',
      many((name) => config(name, 'type: tenant')) + appSecret('x', 'y'),
      (text) => text.replace('x: a', 'x: ab'),
      0,
      60,
    ],
    [
      'an object that several documents define: those',
      many(faulty) + receiver('twice') + receiver('twice') + receiver('twice'),
      (text) => text.replace('name: twice', 'name: once'),
      1,
      21,
    ],
  ])('judges only what may have changed after an edit of %s', (_, before, after, again, all) => {
    expect(judgedAgain(before, after(before))).toEqual([again, all]);
  });
});
