import { escapeMarkdown } from './escape-markdown.js';

/** Nothing that a reader sees. References and links are looked for in the text on either side of it. */
const BREAK = '<!-- -->';

/** Stands for it until everything else is escaped. */
const MARK = '\u0000';

/**
 * Escapes a text for one line of a comment on GitHub or GitLab: like {@link escapeMarkdown}, and without references to
 * people, issues, merge requests, labels, milestones or commits, and without links.
 */
export function commentMarkdown(text: string): string {
  const plain = text.replaceAll(MARK, '\ufffd');
  const broken = BREAKS.reduce((before, [pattern, replacement]) => before.replaceAll(pattern, replacement), plain);
  return escapeMarkdown(broken).replaceAll(MARK, BREAK);
}

/** What begins a reference or a link, and where to break it. */
const BREAKS: readonly (readonly [RegExp, string])[] = [
  // people and issues, also `owner/repository#1`, `owner@commit` and addresses of e-mail
  [/[@#]/g, `$&${MARK}`],
  // GitLab's merge requests, labels, snippets, milestones, epics and alerts; GitHub's formulas
  [/[!~$%&^](?=[\w"'`{])/g, `$&${MARK}`],
  // GitLab's `[issue:1]`
  [/\[(?=\w+:)/g, `$&${MARK}`],
  [/\/(?=\/)/g, `$&${MARK}`],
  [/www(?=\.)/gi, `$&${MARK}`],
  [/(?:mailto|xmpp|tel|magnet):/gi, `$&${MARK}`],
  // `GH-1`, and issues of other trackers, such as `SHOP-1`
  [/(?<![a-z0-9])gh(?=-\d)/gi, `$&${MARK}`],
  [/(?<![A-Za-z0-9])[A-Z][A-Z0-9_]*(?=-\d)/g, `$&${MARK}`],
  // commits have at least seven digits
  [/[0-9a-f]{6}(?=[0-9a-f])/gi, `$&${MARK}`],
];
