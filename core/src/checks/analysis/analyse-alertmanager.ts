import { readAlertmanager } from '../../model/alertmanager/read/read-alertmanager.js';
import { configIn, type WrittenConfig } from '../../model/alertmanager/read/written-config.js';
import type { AlertmanagerConfigFacts } from '../../model/facts.js';
import type { Finding } from '../../model/finding/finding.js';
import { toFinding } from '../../model/finding/to-finding.js';
import { rangeOf } from '../../model/read/range-of.js';
import { readCommon } from '../../model/read/read-facts.js';
import { phrase } from '../../text/phrase.js';
import { madeMapping } from '../../yaml/made-nodes.js';
import type { Place } from '../../yaml/place.js';
import { checkAlertmanager } from '../alertmanager/check-alertmanager.js';
import { checkOlder } from '../alertmanager/check-older.js';
import { ALERTMANAGER_CHECKS } from '../alertmanager-checks.js';
import type { SchemaProblem } from '../schema/check-schema.js';
import type { Source } from './analyse-document.js';
import { syntaxFinding } from './syntax-findings.js';

/** What is known of the configuration of Alertmanager that an object holds. */
export interface AlertmanagerAnalysis {
  readonly findings: readonly Finding[];
  readonly facts: AlertmanagerConfigFacts;
}

/** The configuration of Alertmanager in a Secret or a ConfigMap; undefined for others. */
export function analyseAlertmanager(
  root: Place,
  { text, lines, release }: Pick<Source, 'text' | 'lines' | 'release'>,
): AlertmanagerAnalysis | undefined {
  const written = configIn(root, text);
  if (!written) return undefined;
  const findings = findingsOf(written, { text, lines, release });
  const isRejected = findings.some(({ code }) => code === ALERTMANAGER_CHECKS.invalid.id);
  const node = written.embedded?.root?.node;
  const isReadable = node?.kind === 'mapping' && !isRejected;
  return {
    findings,
    facts: {
      ...readCommon(root, lines),
      kind: 'Alertmanager',
      range: rangeOf(lines, written.place),
      unknown: [],
      origin: written.origin,
      config: isReadable ? readAlertmanager(node, lines) : undefined,
      doubt: isReadable ? undefined : (written.unread ?? 'rejected'),
    },
  };
}

/** Findings in a text that is encoded are shown at its entry, where no edit can fix them. */
function findingsOf(
  written: WrittenConfig,
  { text, lines, release }: Pick<Source, 'text' | 'lines' | 'release'>,
): readonly Finding[] {
  const { embedded, place, unread, isPlaced } = written;
  if (unread !== undefined || !embedded) return [];
  const { root, problems, isVerbatim } = embedded;
  const syntax = problems.map((problem): Finding => {
    const finding = syntaxFinding(problem, lines);
    const message = phrase('{problem} Alertmanager rejects the whole configuration.', { problem: finding.phrase });
    const { check } = invalid(place);
    if (finding.severity !== 'error') return finding;
    const { range, fixes } = finding;
    return { ...toFinding(check, { place, message }, lines, text), range, fixes };
  });
  const config = root ? problemsOf(root) : syntax.length > 0 ? [] : [invalid(place)];
  return [...syntax, ...config.map(({ check, draft }) => toFinding(check, draft, lines, text))].map((finding) =>
    isVerbatim && isPlaced ? finding : { ...finding, fixes: [] },
  );

  function problemsOf(config: Place): readonly SchemaProblem[] {
    if (config.node.kind !== 'mapping') return [invalid(config)];
    const older = written.origin === 'Secret' ? checkOlder(config, text, release.installed.alertmanager) : [];
    return [...checkAlertmanager(config, lines, NOTHING_INSTALLED), ...older];
  }
}

function invalid(place: Place): SchemaProblem {
  const message = phrase('This is not a configuration. Alertmanager rejects it.');
  return { check: ALERTMANAGER_CHECKS.invalid, draft: { place, message } };
}

/** The text is the whole configuration. */
const NOTHING_INSTALLED = madeMapping({ start: -1, end: -1 }, []);
