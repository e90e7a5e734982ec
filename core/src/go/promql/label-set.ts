/** A limit of a label whose value is known only when the alert fires, as in a PromQL matcher. */
export interface LabelLimit {
  readonly op: '=' | '!=' | '=~' | '!~';
  /** A text, or for `=~` and `!~` a regular expression that must match the whole value. */
  readonly value: string;
}

/** What is known of a label before the alert fires. */
export type LabelKnowledge =
  | { readonly is: 'certain'; readonly value: string }
  | {
      readonly is: 'open';
      /** Whether the alert may lack the label. */
      readonly mayBeAbsent: boolean;
      /** All of them hold for the value; an absent label has the value ''. */
      readonly limits: readonly LabelLimit[];
    }
  | { readonly is: 'absent' };

/** The labels of an alert, or of a result of PromQL, as far as they are known without data. */
export interface LabelSet {
  readonly labels: ReadonlyMap<string, LabelKnowledge>;
  /** Whether no label can exist that is not in `labels`. */
  readonly closed: boolean;
}
