import { configOf, dingTalkSection, instantOf, type Range, shiftRange } from '#core';
import type { Context } from './context.js';
import type { NameAt } from './name-at.js';

/** A receiver, with the place of its name. */
export interface ServedReceiver {
  readonly name: string;
  readonly uri: string;
  readonly range: Range;
}

/** The receivers with chats for which the manager uses the Configs of a file, by the line of the Config's name. */
export async function servedReceivers(
  { pipelines }: Pick<Context, 'pipelines'>,
  uri: string,
): Promise<ReadonlyMap<number, readonly ServedReceiver[]>> {
  const pipeline = await pipelines.of(uri, instantOf(new Date()));
  const { configs, receivers } = pipeline.cluster;
  const served = new Map<number, ServedReceiver[]>();
  for (const receiver of receivers) {
    const section = dingTalkSection(receiver.facts);
    const chosen = section?.enabled && section.dingtalk?.conversation ? configOf(receiver, pipeline) : undefined;
    if (!chosen) continue;
    const config = configs[chosen.config];
    if (config?.uri !== uri) continue;
    const line = config.facts.nameRange.start.line + config.line;
    const { name, nameRange } = receiver.facts;
    const found = served.get(line) ?? [];
    found.push({ name, uri: receiver.uri, range: shiftRange(nameRange, receiver.line) });
    served.set(line, found);
  }
  return served;
}

/** The receivers for which the manager uses the Configs that a name defines. */
export async function choosingReceivers(
  context: Pick<Context, 'pipelines'>,
  { definitions }: Pick<NameAt, 'definitions'>,
): Promise<readonly ServedReceiver[]> {
  const configs = definitions.filter(({ use }) => use.subject === 'Config');
  const files = new Set(configs.map((config) => config.uri));
  const served = new Map(
    await Promise.all([...files].map(async (uri) => [uri, await servedReceivers(context, uri)] as const)),
  );
  return configs.flatMap(({ uri, range }) => served.get(uri)?.get(range.start.line) ?? []);
}
