import type { Phrase } from '../../text/phrase.js';
import type { OffsetEdit } from '../../yaml/edit.js';
import type { Place } from '../../yaml/place.js';
import type { CredentialUse } from '../credential-use.js';
import type { Release } from '../release/release.js';
import type { ApplyMode, Family, Severity } from './finding.js';

/** The metadata of a rule or check. The head of its documentation page and the list of rules are generated from it. */
export interface RuleMeta {
  /** The code of its findings and the name of its page in `docs/rules`. */
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  /** The severities of the findings whose circumstances make them more or less certain; absent: none. */
  readonly sometimes?: readonly Severity[];
  /** One sentence, for lists of rules. */
  readonly summary: string;
  readonly fixes: FixKind;
  /** A safe fix may change which receivers get an alert: what the manifest says has no effect as it is, or another one. */
  readonly reroutes?: true;
  /** The releases that it is about; absent: all. */
  readonly appliesTo?: (release: Release) => boolean;
}

/**
 * Whether the fixes of a rule's findings are safe: they keep the meaning, or are the only right answer. `--fix`, fix all and
 * fix on save apply only safe ones. `mixed`: each fix says so itself.
 */
export type FixKind = 'none' | 'safe' | 'unsafe' | 'mixed';

/** A finding as a rule reports it. The rule's metadata provides the missing fields. */
export interface Draft {
  readonly place: Place;
  /**
   * Which part of the place to mark: its key, its value, or (default) the value when it is a scalar, else the key.
   * A mark never covers a block of lines.
   */
  readonly mark?: 'key' | 'value';
  /** The offsets to mark instead, a part of the value. */
  readonly at?: readonly [number, number];
  readonly message: Phrase;
  readonly severity?: Severity;
  readonly family?: Family;
  readonly fixes?: readonly FixDraft[];
  readonly tag?: 'unnecessary' | 'deprecated';
  readonly rejectedBy?: ApplyMode;
  /** The place where something is missing. A patch may leave that out, because the object has it. */
  readonly lacks?: Place;
  /** For Secrets and ConfigMaps: the finding is reported only when a manifest uses the entry like this. */
  readonly entry?: EntryUse;
}

export interface EntryUse {
  readonly key: string;
  readonly uses: readonly DataUse[];
  /** For a template: whether a receiver or the manager's options must run it on the data of a message, or must not. */
  readonly template?: { readonly name: string; readonly hasMessageData: boolean };
}

/** What an entry of a Secret or ConfigMap is for; `languagePack`: translations of the words in templates. */
export type DataUse = CredentialUse | 'template' | 'languagePack';

export interface FixDraft {
  readonly title: Phrase;
  /** The fix is not offered when an edit is undefined. */
  readonly edits: readonly (OffsetEdit | undefined)[];
  /** Whether it is suggested before the others. Default true. */
  readonly preferred?: boolean;
  /** Only for rules with `mixed` fixes. Default false. */
  readonly safe?: boolean;
}
