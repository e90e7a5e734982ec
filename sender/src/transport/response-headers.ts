export type ResponseHeaders = Readonly<Record<string, string | string[] | undefined>>;

export function firstValue(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

/** Whether the server announces that it leaves the connection open for another request. */
export function staysOpen({ connection }: ResponseHeaders): boolean {
  return /^\s*keep-alive\s*$/i.test(firstValue(connection) ?? '');
}

/**
 * This computer's clock minus the server's. Assumes that the server read its clock halfway between request and response.
 * @param sent milliseconds since the epoch, as `received`
 */
export function clockSkew(
  { date }: ResponseHeaders,
  sent: number,
  received: number,
): { readonly clockSkewMs?: number } {
  const theirs = Date.parse(firstValue(date) ?? '');
  if (Number.isNaN(theirs)) return {};
  return { clockSkewMs: Math.trunc(((sent + received) / 2 - theirs) / 1000) * 1000 || 0 };
}
