import { describe, expect, test } from 'vitest';
import {
  BEHAVIOUR_SENTENCES,
  INSTALLED_SENTENCES,
  KUBESPHERE_RELEASES,
  KUBESPHERE_SENTENCES,
} from '../../../../core/src/model/release/release-sentences.js';
import { INSTALLED_BY_KUBESPHERE, RELEASES } from '../../../../core/src/model/release/releases.js';

/** The sentences about values that have one. */
function sentencesOf(values: object, sentences: object): readonly string[] {
  const describers = new Map(Object.entries(sentences) as [string, (value: unknown) => string][]);
  return Object.entries(values).flatMap(([name, value]) => describers.get(name)?.(value) || []);
}

describe('the page of releases', () => {
  test.each(RELEASES.map((row) => [JSON.stringify(row.since), row] as const))('says what changed in %s', (_, row) => {
    const { installed = {}, ...changes } = row.changes;
    const sentences = [...sentencesOf(changes, BEHAVIOUR_SENTENCES), ...sentencesOf(installed, INSTALLED_SENTENCES)];
    expect(sentences).not.toEqual([]);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z`].*[^.]\.$/);
  });

  test('says what each KubeSphere release installs otherwise', () => {
    const named = KUBESPHERE_RELEASES.map(({ name }) => name);
    for (const [name, values] of Object.entries(INSTALLED_BY_KUBESPHERE)) {
      expect(named).toContain(name);
      expect(sentencesOf(values, KUBESPHERE_SENTENCES)).not.toEqual([]);
    }
  });
});
