/**
 * Request: what changes for alerts between two states of manifests, whose texts the client reads and hands over, without
 * the values of Secrets. The settings, samples and the time of the workspace count for both.
 */
export const COMPARE_REQUEST = 'kubesphereDingtalk/compare';
export interface CompareParams {
  /** The file whose settings count. */
  readonly textDocument: { readonly uri: string };
  readonly before: ComparedStateParams;
  readonly after: ComparedStateParams;
  /** When the alerts arrive, RFC 3339; default: now. */
  readonly at?: string;
}
export interface ComparedStateParams {
  readonly kind: 'revision' | 'index' | 'work-tree';
  /** Of a revision, for people. */
  readonly name?: string;
  readonly files: readonly ComparedFileParams[];
}
export interface ComparedFileParams {
  readonly uri: string;
  readonly text: string;
  /** Absent: a manifest. */
  readonly use?:
    | { readonly kind: 'kustomization' }
    | {
        readonly kind: 'patch';
        readonly targets: readonly {
          readonly group: string;
          readonly version: string;
          readonly kind: string;
          readonly name: string;
        }[];
      };
}

/** In the client's language, without credentials. Null when the request cannot be answered. */
export type CompareAnswer = {
  /** Whether anything but assumptions changes. */
  readonly changed: boolean;
  readonly title: string;
  readonly scope: string;
  readonly sections: readonly CompareSection[];
} | null;
export interface CompareSection {
  readonly title: string;
  /** Null: a note. */
  readonly count: number | null;
  readonly effect: 'worse' | 'changed' | 'better' | 'note';
  readonly items: readonly CompareItem[];
}
export interface CompareItem {
  readonly text: string;
  readonly places: readonly ComparePlace[];
  readonly details: readonly { readonly text: string; readonly place: ComparePlace | null }[];
  /** A message as it was and as it is; null: the item is about something else. */
  readonly texts: { readonly before: string; readonly after: string } | null;
}
/** A zero-based line of a file, of one of the states. */
export interface ComparePlace {
  readonly uri: string;
  readonly line: number;
  readonly state: 'before' | 'after';
}
