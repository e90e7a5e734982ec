import type { Phrase } from '../../text/phrase.js';
import type { TextHunk } from './text-hunks.js';
import type { LinePlace } from './upgrade-report.js';

/** A report for people, before a host lays it out. */
export interface UpgradeOutline {
  readonly title: Phrase;
  /** What was compared. */
  readonly scope: Phrase;
  /** In order of damage, without empty ones. */
  readonly sections: readonly UpgradeSection[];
}

export interface UpgradeSection {
  readonly title: Phrase;
  /** The number in the headline; undefined: the section is not in it. */
  readonly count?: number;
  readonly effect: 'worse' | 'changed' | 'better' | 'note';
  readonly items: readonly UpgradeItem[];
}

export interface UpgradeItem {
  readonly text: Phrase;
  readonly places?: readonly LinePlace[];
  readonly details?: readonly UpgradeDetail[];
  /** The difference of a text, as a unified diff. */
  readonly hunks?: readonly TextHunk[];
}

export interface UpgradeDetail {
  readonly text: Phrase;
  readonly at?: LinePlace;
}
