import type { CodeLens } from 'vscode-languageserver/node';
import { keepLast, listPhrase, type Phrase, phrase, selectorPlaceholder } from '#core';
import type { Context } from '../context.js';
import { PREVIEW_MATCHES_COMMAND } from '../protocol.js';
import type { TakersOfFile } from '../takers-of.js';
import { createLens, OPENS_PREVIEW, samplesLens } from './create-lens.js';

/** The maximum number of receivers that a lens names. */
const MAX_NAMES = 3;

/** What each Router of a file takes, and for whom. */
export async function routerLenses(
  { client, matchCounts, samples, recipients }: Context,
  uri: string,
  { takers, rules, rejectionOf }: TakersOfFile,
): Promise<readonly CodeLens[]> {
  const routers = takers.filter(({ kind }) => kind === 'Router');
  if (routers.length === 0) return [];
  const ofRouters = await recipients.of(uri);
  const total = samples.current.length;
  return routers.flatMap((router) => {
    const { name, range, enabled, selector } = router.conditions;
    const matched = matchCounts.of(router.unshifted, rules(router));
    const names = (ofRouters.get(name) ?? []).map((recipient) => recipient.name);
    const isRejected = rejectionOf(router) !== undefined;
    const argument = { uri, receiver: router.id };
    const taken = createLens(client, range, {
      words: isRejected
        ? phrase('Takes nothing: the cluster rejects it')
        : enabled
          ? takes(selectorPlaceholder(selector), matched, total, names, client.language)
          : phrase('Takes nothing: it is disabled'),
      tooltip: OPENS_PREVIEW,
      command: PREVIEW_MATCHES_COMMAND,
      argument,
    });
    const canMatch = !isRejected && enabled && selectorPlaceholder(selector) === undefined;
    return [taken, ...(canMatch ? samplesLens(client, range, matched, argument) : [])];
  });
}

/** Slow to create. */
const listFormat = keepLast((language: string) => new Intl.ListFormat(language, { type: 'conjunction' }));

function takes(
  placeholder: string | undefined,
  matched: number | undefined,
  total: number,
  names: readonly string[],
  language: string,
): Phrase {
  if (placeholder !== undefined) return phrase('What it takes cannot be told: {placeholder}', { placeholder });
  if (matched === undefined) return phrase('Its conditions cannot be evaluated');
  const more = names.length - MAX_NAMES;
  if (names.length === 0) return phrase('Takes {matched} of {total}, for no known receiver', { matched, total });
  if (more <= 0) {
    const receivers = listFormat(language).format(names);
    return phrase('Takes {matched} of {total}, for {receivers}', { matched, total, receivers });
  }
  const receivers = listPhrase(names.slice(0, MAX_NAMES));
  return phrase('Takes {matched} of {total}, for {receivers} and {more} more', { matched, total, receivers, more });
}
