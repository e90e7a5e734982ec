import { problemPhrase } from '../../model/selector/describe-problem.js';
import { checkSubdomain, suggestSubdomain } from '../../model/selector/dns-name.js';
import { checkLabelValue } from '../../model/selector/label-value.js';
import type { Requirement } from '../../model/selector/selector.js';
import { validateSelector } from '../../model/selector/validate-selector.js';
import { type Phrase, phrase } from '../../text/phrase.js';

/** What the console takes; a robot itself has at most 10 keywords. */
const MAX_CHATS = 20;
const MAX_KEYWORDS = 10;

/** What is wrong with a Receiver's name; undefined when nothing is. */
export function checkReceiverName(name: string, taken: ReadonlySet<string>): Phrase | undefined {
  if (name === '') return phrase('A receiver needs a name.');
  if (taken.has(name)) return phrase('The file has a receiver of that name already.');
  if (checkSubdomain(name) === undefined) return undefined;
  const suggestion = suggestSubdomain(name);
  return suggestion === undefined
    ? phrase('A name has lower-case letters, digits, “-” and “.”, with a letter or digit at both ends.')
    : phrase('A name has lower-case letters, digits, “-” and “.”, such as {suggestion}.', { suggestion });
}

/** What is wrong with a tenant's name: it becomes a label's value. */
export function checkTenant(user: string): Phrase | undefined {
  if (user === '') return phrase('A tenant’s receiver names its user.');
  return checkLabelValue(user)
    ? phrase('A label takes letters, digits, “-”, “_” and “.”, at most 63, with a letter or digit at both ends.')
    : undefined;
}

/** What is wrong with a robot's keywords. A robot must check something: with neither signature nor keyword it must be addresses. */
export function checkKeywords(keywords: readonly string[]): Phrase | undefined {
  return checkRepetition(keywords) ?? checkCount(keywords, MAX_KEYWORDS);
}

export function checkChatIds(ids: readonly string[]): Phrase | undefined {
  if (ids.length === 0) return phrase('A conversation needs at least one chat id.');
  const wrong = ids.find((id) => !/^chat\S+$/.test(id));
  if (wrong !== undefined)
    return phrase('“{id}” is no chat id: it begins with “chat”, as in the answer to creating the group.', {
      id: wrong,
    });
  return checkRepetition(ids) ?? checkCount(ids, MAX_CHATS);
}

/** What is wrong with a condition as the cluster would judge it. */
export function checkRequirement(requirement: Requirement): Phrase | undefined {
  const [problem] = validateSelector({ matchExpressions: [requirement] });
  if (problem) return problemPhrase(problem);
  return requirement.operator === 'Match' && !requirement.regexValue
    ? phrase('An empty expression lets every alert through.')
    : undefined;
}

/** Parts of a list that was typed on one line: commas of both widths, semicolons and line ends separate. */
export function splitList(text: string): readonly string[] {
  return text
    .split(/[,，、;；\r\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function checkRepetition(items: readonly string[]): Phrase | undefined {
  const repeated = items.find((item, index) => items.indexOf(item) < index);
  return repeated === undefined ? undefined : phrase('“{item}” stands there twice.', { item: repeated });
}

function checkCount(items: readonly string[], most: number): Phrase | undefined {
  return items.length > most
    ? phrase('There are {count}; at most {most} are possible.', { count: items.length, most })
    : undefined;
}
