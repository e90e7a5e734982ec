import { STAGE_TITLES } from '../../../../core/src/manager/pipeline/stage-titles.js';
import type { Stage } from '../../../../core/src/manager/pipeline/trace.js';
import { translate } from '../translate.js';

export function stageTitle(stage: Stage): string {
  return translate(STAGE_TITLES[stage]);
}
