import { html, nothing, type TemplateResult } from 'lit';
import type { ReceiverMatches } from '../../../../core/src/manager/matching/receiver-matches.js';
import { undecidedText } from '../../../../core/src/manager/matching/undecided-text.js';
import { type Phrase, phrase } from '../../../../core/src/text/phrase.js';
import { translate } from '../translate.js';
import { type GroupName, type Standing, standingOf } from './alert-groups.js';
import type { AlertRow, GroupRow, SampleRow } from './alert-rows.js';
import { summarizeAlert } from './alert-summary.js';
import { type FailureParts, failureParts, failureSentence } from './failure-parts.js';
import { failuresOf } from './failures-of.js';
import { renderFailure } from './render-failure.js';

/** The state of the tree that a row's look depends on. */
export interface RowLook extends Pick<ReceiverMatches, 'conditions' | 'cluster'> {
  /** The key of the row that keyboard commands act on. */
  readonly active: string | undefined;
  /** The id of the sample alert whose details are open. */
  readonly chosen: string | undefined;
  /** The index of the condition under the pointer. */
  readonly marked: number | undefined;
  readonly filtering: boolean;
  readonly edited: ReadonlySet<string>;
  pick(row: AlertRow): void;
}

const STANDINGS: Readonly<Record<Standing, { readonly title: Phrase; readonly icon: string }>> = {
  matched: { title: phrase('Matched'), icon: 'pass-filled' },
  open: { title: phrase('Cannot be told'), icon: 'question' },
  near: { title: phrase('Nearly matched'), icon: 'lightbulb' },
  unmatched: { title: phrase('Not matched'), icon: 'circle-slash' },
  error: { title: phrase('Cannot be evaluated'), icon: 'error' },
};

/** An id for `aria-activedescendant`. */
export function rowId(index: number): string {
  return `alert-row-${index}`;
}

export function renderRow(row: AlertRow, index: number, look: RowLook): TemplateResult {
  return row.kind === 'group' ? renderGroup(row, index, look) : renderSample(row, index, look);
}

function renderGroup(row: GroupRow, index: number, { active, filtering, pick }: RowLook): TemplateResult {
  const title = titleOf(row.group);
  const count = filtering
    ? translate(phrase('{part} of {total}', { part: row.shown, total: row.total }))
    : `${row.total}`;
  const matched =
    row.group.by === 'label'
      ? translate(phrase('{part} of {total} match', { part: row.matched, total: row.total }))
      : '';
  return html`<div
    class=${`tree-row group-row ${row.key === active ? 'active' : ''}`}
    id=${rowId(index)}
    role="treeitem"
    aria-level="1"
    aria-expanded=${row.folded ? 'false' : 'true'}
    @click=${() => pick(row)}
  >
    <span class=${`codicon codicon-chevron-${row.folded ? 'right' : 'down'}`} aria-hidden="true"></span>
    <span class="group-title">${title}</span>
    <span class="badge">${count}</span>
    ${matched ? html`<span class="group-matched">${matched}</span>` : nothing}
  </div>`;
}

function renderSample(row: SampleRow, index: number, look: RowLook): TemplateResult {
  const { sample, outcome, key, position, size } = row;
  const { conditions, marked } = look;
  const standing = standingOf(outcome, conditions.length);
  const { title, facts } = summarizeAlert(sample);
  const [first, ...others] = failuresOf(sample, outcome, look);
  const open = undecidedText(outcome, look);
  const isMarked = marked !== undefined && outcome.failing.includes(marked);
  const classes = [
    key === look.active ? 'active' : '',
    sample.id === look.chosen ? 'chosen' : '',
    marked === undefined ? '' : isMarked ? (outcome.failing[0] === marked ? 'removed' : 'held') : 'dimmed',
  ];
  return html`<div
    class=${`tree-row sample-row ${standing} ${classes.join(' ')}`}
    id=${rowId(index)}
    role="treeitem"
    aria-level="2"
    aria-posinset=${position}
    aria-setsize=${size}
    aria-selected=${sample.id === look.chosen ? 'true' : 'false'}
    title=${first ? failureSentence(first.failure, outcome.miss) : open ? translate(open) : ''}
    @click=${() => look.pick(row)}
  >
    <span class=${`standing codicon codicon-${STANDINGS[standing].icon}`} aria-hidden="true"></span>
    <span class="lines">
      <span class="line">
        <span class="title">${title}</span><span class="spoken">, ${translate(STANDINGS[standing].title)}</span>
        ${look.edited.has(sample.id) ? html`<span class="edited">${translate(phrase('edited'))}</span>` : nothing}
        <span class="facts">${facts.join(' · ')}</span>
      </span>
      <span class="line second">
        ${first ? renderFailure(shortened(failureParts(first.failure, outcome.miss))) : html`<span class="quiet">${open ? translate(open) : messageOf(row)}</span>`}
        ${others.length > 0 ? html`<span class="more">${translate(phrase('+{count} more', { count: others.length }))}</span>` : nothing}
      </span>
    </span>
  </div>`;
}

/** A row has room only for the value that was most likely meant; the details show the others. */
function shortened(parts: FailureParts): FailureParts {
  const meant = parts.wanted.filter(({ mistyped }) => mistyped);
  return meant.length === 0 ? parts : { ...parts, expectation: translate(phrase('wanted')), wanted: meant };
}

function messageOf({ sample: { annotations } }: SampleRow): string {
  return annotations.message || annotations.summary || annotations.description || translate(phrase('no message'));
}

function titleOf(group: GroupName): string {
  if (group.by === 'standing') return translate(STANDINGS[group.standing].title);
  const { label, value } = group;
  return value === undefined ? translate(phrase('without {label}', { label })) : `${label}=${value}`;
}
