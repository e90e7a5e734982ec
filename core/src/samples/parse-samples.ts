import { type ReadSamples, readSamples } from './read-samples.js';
import { sampleProblem } from './sample-problem.js';

/** Reads the JSON text of a file of sample alerts, {@link readSamples} its value. */
export function parseSamples(text: string, source: string): ReadSamples {
  try {
    return readSamples(JSON.parse(text.replace(/^\uFEFF/, '')), source);
  } catch {
    return { samples: [], problems: [sampleProblem('not-json')] };
  }
}
