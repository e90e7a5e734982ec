/** The position of an error in a template text. */
export interface TemplatePlace {
  /** The index of the text, or one of the two inputs that name a template. */
  readonly source: number | 'template' | 'titleTemplate';
  /** UTF-16 offsets in that text; `end` is at least `start`. */
  readonly start: number;
  readonly end: number;
}

/** The error of the notification manager when it cannot render a message. */
export interface TemplateFailure {
  readonly kind: 'failed';
  /**
   * `packs`: a language pack cannot be read, which crashes the manager; `parse`: a template text is invalid; `render`:
   * the name of the template, its execution or the title fails; `crash`: the text has only blanks, which crashes 1.x.
   */
  readonly stage: 'packs' | 'parse' | 'render' | 'crash';
  /** The message of Go, in English. */
  readonly error: string;
  readonly position?: TemplatePlace;
  /** Go's message behind that of 1.x, which does not say why. */
  readonly cause?: string;
  /** The name of the template that is called but does not exist. */
  readonly undefinedName?: string;
  /** The index of the alert with which the execution fails. */
  readonly alert?: number;
}

/**
 * One message. A byte that a template cut out of a UTF-8 sequence is a lone surrogate here (U+DC00 plus the byte).
 * `escapeJson` writes it like the manager, and it is displayed as U+FFFD.
 */
export interface MessagePart {
  /** Empty without a template for the title. */
  readonly title: string;
  readonly message: string;
  /** The indices of the alerts in the message. */
  readonly alerts: readonly number[];
}

export interface MessageParts {
  readonly kind: 'parts';
  /** In the order of sending. Empty: nothing is sent. */
  readonly parts: readonly MessagePart[];
  /** The number of alerts that were dropped because each alone reaches the size limit. */
  readonly tooLarge: number;
}

export type SplitResult = MessageParts | TemplateFailure;
