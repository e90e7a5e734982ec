/** Where in a template's text something went wrong. */
export interface TemplatePlace {
  /** The index among the texts, or which of the two inputs that name a template. */
  readonly source: number | 'template' | 'titleTemplate';
  /** UTF-16 offsets in that text; `end` is not below `start`. */
  readonly start: number;
  readonly end: number;
}

/** What the notification manager says instead of a message. */
export interface TemplateFailure {
  readonly kind: 'failed';
  /**
   * `packs`: a language pack cannot be read, which crashes the manager; `parse`: a template's text; `render`: the name of
   * the template, running it, or the title.
   */
  readonly stage: 'packs' | 'parse' | 'render';
  /** As Go words it, English. */
  readonly error: string;
  readonly position?: TemplatePlace;
}

/**
 * One message. A byte that a template cut out of a UTF-8 sequence is half a surrogate pair here (U+DC00 plus the byte),
 * which `escapeJson` writes as the manager does, and which is shown as U+FFFD.
 */
export interface MessagePart {
  /** Empty without a template of the title. */
  readonly title: string;
  readonly message: string;
  /** Indices of the alerts that it tells of. */
  readonly alerts: readonly number[];
}

export interface MessageParts {
  readonly kind: 'parts';
  /** In the order in which they are sent; none: nothing is sent. */
  readonly parts: readonly MessagePart[];
  /** How many alerts were dropped because their message alone reaches the limit. */
  readonly tooLarge: number;
}

export type SplitResult = MessageParts | TemplateFailure;
