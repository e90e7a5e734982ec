import type { Range } from '#core';

export interface Place {
  readonly uri: string;
  readonly range: Range;
}
