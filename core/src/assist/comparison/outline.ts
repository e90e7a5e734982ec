import { type Phrase, phrase } from '../../text/phrase.js';
import type { LinePlace } from './changes.js';
import type { TextHunk } from './text-hunks.js';

/** A report for people, before a host lays it out. */
export interface Outline {
  readonly title: Phrase;
  /** What was compared. */
  readonly scope: Phrase;
  /** In order of damage, without empty ones. */
  readonly sections: readonly OutlineSection[];
}

export interface OutlineSection {
  readonly title: Phrase;
  /** The number in the headline; undefined: the section is not in it. */
  readonly count?: number;
  readonly effect: 'worse' | 'changed' | 'better' | 'note';
  readonly items: readonly OutlineItem[];
}

export interface OutlineItem {
  readonly text: Phrase;
  readonly places?: readonly LinePlace[];
  readonly details?: readonly OutlineDetail[];
  /** The difference of a text, as a unified diff. */
  readonly hunks?: readonly TextHunk[];
  /** The text itself. */
  readonly texts?: { readonly before: string; readonly after: string };
  /** The places are in the earlier state. */
  readonly earlier?: boolean;
}

export interface OutlineDetail {
  readonly text: Phrase;
  readonly at?: LinePlace;
  /** The place is in the earlier state. */
  readonly earlier?: boolean;
}

/** Said when no section has a count. */
export const NOTHING_CHANGES = phrase('Nothing changes for these manifests and alerts.');
