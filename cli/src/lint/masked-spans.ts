import { CREDENTIALS } from '#core';

/** A half-open span of a line that must not be shown. */
export type Span = readonly [start: number, end: number];

/** Fields with credentials. A regular expression, so that it also works in documents that cannot be parsed. */
const FIELD = /(?<![\w-])["']?(?:value|webhook|[\w.-]*(?:secret|token|passw|appkey|apikey)[\w.-]*)["']?\s*:/.source;
/** A quoted value may contain commas, braces and `#`, and may lack its closing quote. */
const VALUE = /"(?:[^"\\]|\\.)*"?|'[^']*'?|[^\s{[#"'][^,}#]*/.source;
const CREDENTIAL = new RegExp(`${FIELD}\\s+(?<value>${VALUE})`, 'gi');
const CREDENTIAL_BELOW = new RegExp(`${FIELD}\\s*$`, 'i');

/** In a Secret, everything except these fields is masked. */
const HARMLESS =
  /^\s*(?:#|---|$|["']?(?:apiVersion|kind|metadata|name|namespace|type)["']?\s*:|["']?(?:data|stringData)["']?\s*:\s*$)/;
const DATA = /(?<!\w)(?:data|stringData)["']?\s*:\s*\S/;

/** Lines that are not the rest of the value above them. */
const OWN_LINE = /^\s*(?:#|$|---|- |[}\]]|["']?[\w./-]+["']?\s*:(?:\s|$))/;

/** The lines that continue a credential of a line above, which may be indented wrongly. */
export function continuedCredentials(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let open = false;
  for (const [index, line] of lines.entries()) {
    const isOwn = OWN_LINE.test(line);
    if (open && !isOwn) found.add(index);
    else if (line.trim() !== '') open = CREDENTIAL_BELOW.test(line) || endsInCredential(line);
  }
  return found;
}

function endsInCredential(line: string): boolean {
  return maskedSpans(line, false, []).at(-1)?.[1] === line.trimEnd().length;
}

/**
 * The spans to mask in a line of a manifest: the `known` credentials and the values of fields with credentials.
 * @param inSecret the line belongs to a Secret, or continues a credential
 */
export function maskedSpans(line: string, inSecret: boolean, known: readonly string[]): readonly Span[] {
  const spans: Span[] = known.filter((secret) => line.includes(secret)).flatMap((secret) => occurrences(line, secret));
  for (const { index, 0: whole, groups } of line.matchAll(CREDENTIAL)) {
    const value = groups?.value?.trimEnd() ?? '';
    const start = index + whole.length - (groups?.value?.length ?? 0);
    spans.push([start, start + value.length]);
  }
  for (const pattern of CREDENTIALS)
    for (const { index, 0: whole } of line.matchAll(pattern)) spans.push([index, index + whole.length]);
  if (inSecret && (DATA.test(line) || !HARMLESS.test(line))) {
    const start = /^\s*(?:["']?[\w.-]+["']?\s*:\s+)?/.exec(line)?.[0].length ?? 0;
    spans.push([start, line.trimEnd().length]);
  }
  return united(spans);
}

function occurrences(line: string, secret: string): Span[] {
  const found: Span[] = [];
  for (let at = line.indexOf(secret); at >= 0; at = line.indexOf(secret, at + secret.length))
    found.push([at, at + secret.length]);
  return found;
}

function united(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (end <= start) continue;
    if (last && start <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}
