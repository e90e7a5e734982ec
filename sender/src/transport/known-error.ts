/** What is known of a library's error. */
export interface KnownError {
  /** A code such as `ECONNREFUSED`. */
  readonly code?: string;
  /** Only for classification: it may contain URLs with credentials. */
  readonly message?: string;
}

export function knownError(error: unknown): KnownError {
  if (!(error instanceof Error)) return {};
  const causes = [error, error.cause, ...(error instanceof AggregateError ? error.errors : [])];
  const codes = causes.map((cause) => (cause as { code?: unknown } | undefined)?.code);
  // some errors of undici's parser have no code
  const code = codes.find((one) => typeof one === 'string') ?? (error.name === 'HTTPParserError' ? 'HPE' : undefined);
  return { message: error.message, ...(code !== undefined && { code }) };
}
