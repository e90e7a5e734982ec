import { toJson } from '../../yaml/node.js';
import { readDocument } from '../../yaml/read-document.js';
import { type ReadSamples, readSamples } from './read-samples.js';
import { sampleProblem } from './sample-problem.js';

/** Reads a file of sample alerts, which is JSON or one YAML document. {@link readSamples} reads its value. */
export function parseSamples(text: string, source: string): ReadSamples {
  try {
    return readSamples(JSON.parse(text.replace(/^\uFEFF/, '')), source);
  } catch {
    const { root } = readDocument(text);
    if (root === undefined || root.kind === 'scalar') return { samples: [], problems: [sampleProblem('unreadable')] };
    return readSamples(toJson(root), source);
  }
}
