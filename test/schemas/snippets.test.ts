import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseStream, findingsOf, readObjects, verdictsOf } from '#core';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const file = new URL('../../snippets/manifests.json', import.meta.url);
const snippets = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Snippet>>);

/** The text after a snippet when the user only presses Tab. */
function accepted({ body }: Snippet): string {
  return body
    .join('\n')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replaceAll('$0', '');
}

describe('snippets', () => {
  it.each(snippets)('%s: the inserted text is accepted without findings', (_, snippet) => {
    const stream = analyseStream(accepted(snippet));
    expect(readObjects(accepted(snippet)).length).toBeGreaterThan(0);
    expect(verdictsOf(stream).every((verdict) => verdict.accepted)).toBe(true);
    expect(findingsOf(stream).filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  it('have unique prefixes and descriptions in both languages', () => {
    expect(new Set(snippets.map(([, { prefix }]) => prefix)).size).toBe(snippets.length);
    for (const [, { description }] of snippets) expect(description).toMatch(/^[ -~]+ · .*[\u4e00-\u9fff]/);
  });
});
