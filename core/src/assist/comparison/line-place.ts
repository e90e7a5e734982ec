import type { SourcePlace } from '../../manager/pipeline/report/trace.js';
import type { LinePlace } from './changes.js';

export function linePlace({ uri, range }: SourcePlace): LinePlace {
  return { uri, line: range.start.line };
}
