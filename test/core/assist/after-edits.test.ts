import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alertTakers, analyseStream, factsOf, receivers, type StreamAnalysis, symbols, usedTemplates } from '#core';
import { receiver } from '../checks/analysis/manifests.js';
import { applyEdit, DOCUMENTS, randomEdit, randomText } from '../checks/analysis/mixed-manifests.js';

const URI = 'file:///a.yaml';

/** What editors ask for of a whole file. */
function answers(stream: StreamAnalysis) {
  const facts = factsOf(stream);
  return {
    facts,
    symbols: symbols(stream),
    receivers: receivers(stream),
    takers: alertTakers(facts, stream.release),
    templates: usedTemplates(URI, [{ uri: URI, facts }], stream.release),
  };
}

it('the answers for an edited file are those for a file opened with its text', () => {
  const property = fc.property(randomText, fc.array(randomEdit, { maxLength: 8 }), (first, edits) => {
    let text = first;
    let stream = analyseStream(text);
    answers(stream);
    for (const edit of edits) {
      text = applyEdit(text, edit);
      stream = analyseStream(text, stream);
      expect(answers(stream)).toEqual(answers(analyseStream(text)));
    }
  });
  fc.assert(property, { seed: 5, numRuns: 40 });
});

it('the answers for documents that an edit does not touch are the same objects', () => {
  const before = analyseStream(`${DOCUMENTS.join('')}${receiver('edited')}${DOCUMENTS.join('')}`);
  const text = before.documents.map(({ document }) => document.text).join('');
  const after = analyseStream(text.replace('name: edited', 'name: changed'), before);
  const [old, now] = [answers(before), answers(after)];
  for (const kind of ['facts', 'symbols', 'receivers', 'takers'] as const) {
    const known = new Set<unknown>(old[kind]);
    expect([kind, now[kind].filter((answer) => !known.has(answer)).length]).toEqual([kind, 1]);
  }
});
