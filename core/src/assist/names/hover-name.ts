import type { NameUse } from '../../checks/names/name-use.js';
import { placeholderIn } from '../../model/unknown/placeholder.js';
import { escapeMarkdown } from '../../text/escape-markdown.js';
import { hideInPhrase, hideSecrets } from '../../text/hide-secrets.js';
import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, phrase, renderPhrase, type Translations } from '../../text/phrase.js';
import type { Range } from '../../text/range.js';
import { pathFrom } from '../../text/relative-path.js';
import type { Hover } from '../hover.js';
import type { PlacedName } from './name-index.js';
import { receiverSentences } from './receiver-sentences.js';
import type { SameName } from './same-name.js';

/** How many files or users a hover names. */
const FEW = 5;

/** What is only used by its name. Selectors choose Configs and receivers, and the manager takes the others by itself. */
const USED_BY_NAME: ReadonlySet<NameUse['subject']> = new Set<NameUse['subject']>([
  'ConfigMap',
  'Secret',
  'entry',
  'template',
]);

/** A receiver for which the manager uses a Config, where it is defined. */
export interface ChoosingReceiver {
  readonly name: string;
  readonly uri: string;
  readonly range: Range;
}

/**
 * What a name means: where it is defined, what is in it, and who uses it.
 *
 * @param choosing of a Config, the receivers that use it without naming it
 */
export function hoverName(
  { asked, definitions, uses }: SameName & { readonly asked: PlacedName },
  translations: Translations = {},
  choosing: readonly ChoosingReceiver[] = [],
): Hover {
  const { use, range } = asked;
  const say = (words: Phrase): string => escapeMarkdown(renderPhrase(hideInPhrase(words), translations));
  const separator = renderPhrase(phrase('{list}, {item}', { list: '', item: '' }), translations);
  const links = (placed: readonly Titled[]): string => {
    const shown = uniqueBy(placed, ({ title }) => title);
    const named = shown.slice(0, FEW).map(linkTo);
    const more = shown.length - named.length;
    return [...named, ...(more > 0 ? [say(phrase('{count} more', { count: more }))] : [])].join(separator);
  };
  const [first] = definitions;
  const titled = (placed: PlacedName): Titled => ({ ...placed, title: titleOf(placed, asked) });
  const users = [
    ...uses.filter((each) => each.use.role === 'reference').map(titled),
    ...choosing.map((each) => ({ ...each, title: `Receiver ${each.name}` })),
  ];
  const parts = [
    `**${sortOf(use, say)}** ${escapeMarkdown(hideSecrets(use.name))}`,
    first
      ? labelled(say(phrase('Defined in:')), links(definitions.map(titled)))
      : say(phrase('No file of the workspace defines it.')),
    ...(first ? contentOf(first).map(say) : []),
    ...(first ? receiverSentences(first, say) : []),
    users.length > 0
      ? labelled(say(phrase('Used by:')), links(users))
      : first && USED_BY_NAME.has(use.subject) && say(phrase('No file of the workspace uses it.')),
  ];
  return { markdown: parts.filter(Boolean).join('\n\n'), range };
}

/** Without a blank behind the wide colon of Chinese. */
function labelled(label: string, text: string): string {
  return `${label}${label.endsWith('：') ? '' : ' '}${text}`;
}

/** What a name names, in words. */
function sortOf({ subject, owner }: NameUse, say: (words: Phrase) => string): string {
  if (subject === 'template') return say(phrase('Template'));
  return owner ? say(phrase('Key of {kind} {name}', { kind: owner.kind, name: owner.name })) : subject;
}

/** The keys of a Secret or ConfigMap, and who makes it. */
function contentOf({ use, document }: PlacedName): readonly Phrase[] {
  if (use.subject !== 'Secret' && use.subject !== 'ConfigMap') return [];
  return (document.pipeline ?? []).flatMap((facts) => {
    if ((facts.kind !== 'Secret' && facts.kind !== 'ConfigMap') || facts.name !== use.name) return [];
    const all = facts.kind === 'Secret' ? facts.keys : facts.entries;
    const keys = all.map(({ key }) => key).filter((key) => placeholderIn(key) === undefined);
    const maker = facts.kind === 'Secret' ? facts.maker : undefined;
    const isOpen = facts.kind === 'Secret' && facts.openKeys === true;
    return [
      ...(maker ? [phrase('A controller makes it for {kind} {name}.', maker)] : []),
      keys.length > 0
        ? isOpen
          ? phrase('Keys: {keys}, and others that are not known', { keys: listPhrase(keys) })
          : phrase('Keys: {keys}', { keys: listPhrase(keys) })
        : isOpen
          ? phrase('Its keys are not known.')
          : phrase('It has no keys.'),
    ];
  });
}

/** A place, and what its link says. */
type Titled = Pick<PlacedName, 'uri' | 'range'> & { readonly title: string };

/** The object in which a name is written, or else the file. */
function titleOf({ uri, document: { object }, use, range }: PlacedName, asked: PlacedName): string {
  const file = `${pathFrom(asked.uri, uri)}:${range.start.line + 1}`;
  return object && object.name !== '' && use.role === 'reference' ? `${object.kind} ${object.name}` : file;
}

function linkTo({ uri, range, title }: Titled): string {
  const text = escapeMarkdown(hideSecrets(title));
  if (!uri.startsWith('file:')) return text;
  const target = uri.replaceAll(/[()<>\s\\]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `[${text}](${target}#L${range.start.line + 1})`;
}

function uniqueBy<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
