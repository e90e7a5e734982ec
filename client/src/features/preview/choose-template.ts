import { containsPosition, type Position } from '#core';
import type { UsedTemplateAnswer } from '#server/protocol';

/** The template at the cursor, else the first one. */
export function chooseTemplate(
  templates: readonly UsedTemplateAnswer[],
  cursor: Position | undefined,
): UsedTemplateAnswer | undefined {
  return (cursor && templates.find(({ extent }) => containsPosition(extent, cursor))) ?? templates[0];
}
