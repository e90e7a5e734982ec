import { instantOf } from '#core';

/** A Monday. */
export const at = instantOf(new Date('2026-03-02T02:00:00Z'));
