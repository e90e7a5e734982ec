import { expect, it, vi } from 'vitest';
import { analyseStream, partsOf, type StreamAnalysis } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { keepPerPart } from '../../../../core/src/checks/analysis/keep-per-part.js';
import { factsOf } from '../../../../core/src/checks/analysis/manifest-facts.js';
import { receiver } from './manifests.js';

const text = receiver('a') + receiver('b') + receiver('c');
const before = analyseStream(text);

it.each<[edit: string, after: string, computed: number]>([
  ['nothing', text, 0],
  ['a value', text.replace('name: b\n', 'name: bb\n'), 1],
  ['an added line, which moves the document below', text.replace('name: b\n', 'name: b\n  # x\n'), 2],
  ['an added document above', receiver('z') + text, 4],
])('computes only what differs: %s', (_, after, computed) => {
  const compute = vi.fn(({ line }: { line: number }) => line);
  const keep = keepPerPart(compute);
  const all = (stream: StreamAnalysis): readonly number[] => partsOf(stream).map((part) => keep(part));
  all(before);
  compute.mockClear();
  const stream = analyseStream(after, before);
  expect(all(stream)).toEqual(stream.documents.map(({ line }) => line));
  expect(compute).toHaveBeenCalledTimes(computed);
});

it('computes again for another context', () => {
  const keep = keepPerPart((_, context: object) => ({ context }));
  const [part] = partsOf(before);
  if (!part) throw new Error('no part');
  const [one, other] = [{}, {}];
  const first = keep(part, one);
  expect(keep(part, one)).toBe(first);
  expect(keep(part, other)).toEqual({ context: other });
});

it('facts of unchanged documents are the same objects', () => {
  const after = factsOf(analyseStream(text.replace('name: b\n', 'name: bb\n'), before));
  const known = factsOf(before);
  expect(after.map((facts, index) => facts === known[index])).toEqual([true, false, true]);
});
