import type { Entry, Pipeline } from '../pipeline/prepare/pipeline.js';
import { sourcePlace } from '../pipeline/report/source-place.js';
import { rejectionOf } from '../pipeline/report/trace.js';
import { NO_TARGET, receiverTargets } from '../pipeline/targets/receiver-targets.js';
import type { RuleLoss } from './rule-route.js';

/**
 * Why no message of a receiver arrives, whatever the alert: its templates cannot be used, or none of its targets can be
 * reached. Undefined when a message may arrive.
 */
export function lossOf(entry: Entry, pipeline: Pipeline): RuleLoss | undefined {
  const { object, section } = entry;
  const reference = section.dingtalk?.tmplText;
  const templates = pipeline.templatesOf(reference && { object, reference });
  if (templates.kind === 'failed') return lossBy(templates.failure);
  const losses = receiverTargets(entry, pipeline).map((target) => target.early ?? target.late ?? rejectionOf(target));
  if (losses.length === 0) return lossBy({ text: NO_TARGET, at: sourcePlace(object, section.range) });
  const [first] = losses;
  return first && losses.every((loss) => loss !== undefined) ? lossBy(first) : undefined;
}

function lossBy({ text, at }: RuleLoss): RuleLoss {
  return { text, ...(at && { at }) };
}
