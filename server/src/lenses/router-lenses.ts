import type { CodeLens } from 'vscode-languageserver/node';
import { phrase, selectorPlaceholder } from '#core';
import type { Context } from '../context.js';
import { PREVIEW_MATCHES_COMMAND } from '../protocol.js';
import type { TakersOfFile } from '../takers-of.js';
import { createLens, OPENS_PREVIEW, samplesLens } from './create-lens.js';
import { routerWords } from './router-words.js';

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
        : routerWords(router.conditions, matched, { total, names, language: client.language }),
      tooltip: OPENS_PREVIEW,
      command: PREVIEW_MATCHES_COMMAND,
      argument,
    });
    const canMatch = !isRejected && enabled && selectorPlaceholder(selector) === undefined;
    return [taken, ...(canMatch ? samplesLens(client, range, matched, argument) : [])];
  });
}
