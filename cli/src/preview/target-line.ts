import { describeTarget, type ManagerTarget, phrase } from '#core';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';

/** The manager that a preview or a test is for, and what decides it. */
export function targetLine(targets: readonly ManagerTarget[], { out: colors, translate }: Terminal): string {
  const described = [...new Set(targets.map((target) => translate(describeTarget(target))))];
  const text = phrase('For notification manager {targets}', { targets: described.join('; ') });
  return colors.dim(printable(translate(text)));
}
