import { keepLast } from '../../text/keep-last.js';
import { readEmbedded } from '../../yaml/embedded-yaml.js';
import { formatPath } from '../../yaml/path.js';
import { type Place, pathOf } from '../../yaml/place.js';
import type { SyntaxProblem } from '../../yaml/syntax-problem.js';
import { membersAt, placeAt, textAt } from '../read/fields.js';
import { EXTENSION, EXTENSION_KEYS, MANAGER_KEY } from './chart.js';
import { type ValuesParts, valuesParts } from './values-parts.js';

/** Values of the manager's chart or of the extension around it, wherever a document has them. */
export interface WrittenValues {
  /** Undefined: nothing in them is about notifications, or they cannot be read. */
  readonly parts: ValuesParts | undefined;
  /** `override`: values for one cluster, which come over those of the plan. */
  readonly origin: 'values' | 'override';
  /** What keeps text from being read as YAML. */
  readonly problems: readonly SyntaxProblem[];
  /** Whether an edit of a line, or of several, fits into the document; otherwise they are in quotes or folded. */
  readonly isVerbatim: boolean;
  /** The field with the text; empty for a file of values. */
  readonly path: string;
}

const MANAGER = new RegExp(String.raw`\b${MANAGER_KEY}["']?[ \t]*:`);
const PLAN = /^[ \t{]*["']?kind["']?\s*:\s*["']?InstallPlan\b/m;
/** Values of the extension that leave out those of the manager. */
const PARTS_OF_EXTENSION = new RegExp(`^(?:${EXTENSION_KEYS.join('|')})[ \\t]*:`, 'm');
const ALERTMANAGER = /^alertmanager[ \t]*:/m;

/** Whether a text may hold such values. False is certain. It is asked for each object of a List. */
export const mentionsValues = keepLast(
  (text: string): boolean =>
    MANAGER.test(text) ||
    (text.includes(EXTENSION) && PLAN.test(text)) ||
    (ALERTMANAGER.test(text) && PARTS_OF_EXTENSION.test(text)),
);

/** Whether a document is a plan of KubeSphere that installs the extension. */
export function isInstallPlan(root: Place): boolean {
  return (
    textAt(root, 'kind') === 'InstallPlan' &&
    textAt(root, 'apiVersion').startsWith('kubesphere.io/') &&
    [textAt(root, 'spec', 'extension', 'name'), textAt(root, 'metadata', 'name')].includes(EXTENSION)
  );
}

/**
 * The values in a document: a file of values, or the texts of a plan that installs the extension. All positions are in the
 * document.
 *
 * @param text the text of the document
 * @param damaged reads what it can of text with errors, such as during typing
 */
export function valuesIn(root: Place, text: string, damaged = false): readonly WrittenValues[] {
  if (!mentionsValues(text)) return [];
  if (isInstallPlan(root)) return valuesOfPlan(root, text, damaged);
  const parts = valuesParts(root);
  return parts ? [{ parts, origin: 'values', problems: [], isVerbatim: true, path: '' }] : [];
}

function valuesOfPlan(root: Place, text: string, damaged: boolean): readonly WrittenValues[] {
  const config = placeAt(root, 'spec', 'config');
  const overrides = membersAt(root, 'spec', 'clusterScheduling', 'overrides');
  const read = (place: Place | undefined, origin: WrittenValues['origin']): readonly WrittenValues[] => {
    const embedded = place && readEmbedded(place, text, damaged);
    if (!place || !embedded) return [];
    const { problems, isVerbatim } = embedded;
    return [
      {
        parts: embedded.root && valuesParts(embedded.root, true),
        origin,
        problems,
        isVerbatim,
        path: formatPath(pathOf(place)),
      },
    ];
  };
  return [...read(config, 'values'), ...overrides.flatMap((place) => read(place, 'override'))];
}
