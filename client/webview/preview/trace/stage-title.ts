import { STAGE_TITLES } from '../../../../core/src/manager/pipeline/stage-titles.js';
import type { Stage } from '../../../../core/src/manager/pipeline/trace.js';
import { say } from '../say.js';

export function stageTitle(stage: Stage): string {
  return say(STAGE_TITLES[stage]);
}
