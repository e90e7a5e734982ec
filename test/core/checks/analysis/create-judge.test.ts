import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { createJudge, findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { factsOf } from '../../../../core/src/checks/analysis/manifest-facts.js';
import { createManifestIndex } from '../../../../core/src/checks/analysis/manifest-index.js';
import { DEFAULT_CONFIG, type LintConfig } from '../../../../core/src/checks/config/lint-config.js';
import { parseManagerVersion } from '../../../../core/src/model/release/manager-version.js';
import { faulty } from './manifests.js';
import { applyEdit, chats, config, manager, randomEdit, randomText, templated, templates } from './mixed-manifests.js';

describe('a judge of an edited stream', () => {
  it('finds what a fresh one finds, whatever is edited in it and beside it', () => {
    const configs: readonly LintConfig[] = [
      DEFAULT_CONFIG,
      { rules: { 'config-missing': 'error', 'object-ignored': 'off' } },
      { rules: {}, version: parseManagerVersion('1.4') },
    ];
    const step = fc.record({ elsewhere: fc.boolean(), edit: randomEdit, config: fc.constantFrom(0, 0, 0, 1, 2) });
    const property = fc.property(randomText, randomText, fc.array(step, { maxLength: 8 }), (first, second, steps) => {
      const judge = createJudge();
      const others = createManifestIndex();
      let [text, beside] = [first, second];
      let [stream, other] = [analyseStream(text), analyseStream(beside)];
      for (const { elsewhere, edit, config: chosen } of steps) {
        if (elsewhere) beside = applyEdit(beside, edit);
        else text = applyEdit(text, edit);
        stream = analyseStream(text, stream);
        other = analyseStream(beside, other);
        others.update([...factsOf(stream), ...factsOf(other)]);
        const setting = configs[chosen] ?? DEFAULT_CONFIG;
        const fresh = analyseStream(text);
        const facts = [...factsOf(fresh), ...factsOf(analyseStream(beside))];
        expect(judge(stream, setting, others)).toEqual(findingsOf(fresh, setting, facts));
        expect(judge(stream, setting, 'unknown')).toEqual(findingsOf(fresh, setting, 'unknown'));
      }
    });
    fc.assert(property, { seed: 11, numRuns: 30 });
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
      many(faulty) + many(chats) + config('a', 'user: li, type: tenant'),
      (text) => text.replace('user: li', 'user: la'),
      20,
      40,
    ],
    [
      'a template: those that call one',
      many(faulty) + templates('mine', 'yours') + templated('x', 'theirs'),
      (text) => text.replace('define "mine"', 'define "mines"'),
      3,
      23,
    ],
  ])('judges only what may have changed after an edit of %s', (_, before, after, again, all) => {
    expect(judgedAgain(before, after(before))).toEqual([again, all]);
  });
});
