import { preparePipeline } from '../../manager/pipeline/prepare/prepare-pipeline.js';
import type { PipelineOptions } from '../../manager/pipeline/settings/pipeline-options.js';
import type { SampleAlert } from '../../model/alert.js';
import type { ManagerVersion } from '../../model/release/manager-version.js';
import { phrase } from '../../text/phrase.js';
import { compareMessages } from '../comparison/compare-messages.js';
import { compareRecipients } from '../comparison/compare-recipients.js';
import { compareTogether } from '../comparison/compare-together.js';
import { type ComparedFile, readSide } from '../comparison/read-side.js';
import { assumptionsOf, routeEach } from '../comparison/route-each.js';
import { storedObjects } from '../comparison/stored-objects.js';
import { newFindings } from './compare-findings.js';
import { countDocuments, newlyRejected, rejectedByBoth } from './compare-verdicts.js';
import { conversionsOf } from './conversions.js';
import { installedChanges } from './installed-changes.js';
import type { UpgradeReport } from './upgrade-report.js';

export interface UpgradeInput {
  readonly from: ManagerVersion;
  readonly to: ManagerVersion;
  /** Of objects with the same kind and name, the last one counts. */
  readonly files: readonly ComparedFile[];
  readonly alerts: readonly SampleAlert[];
  /** The options of both pipelines. */
  readonly options: Omit<PipelineOptions, 'version'>;
}

/** Runs the engine as each of two releases does, and compares the results. */
export function compareReleases({ from, to, files, alerts, options }: UpgradeInput): UpgradeReport {
  const [before, after] = [readSide(files, from, alerts), readSide(files, to, alerts)];
  const pipelines = {
    before: preparePipeline(storedObjects(before), { ...options, version: from }),
    after: preparePipeline(storedObjects(after, before), { ...options, version: to }),
  };
  const routed = routeEach(pipelines, alerts);
  const messages = compareMessages(routed);
  const rejected = newlyRejected(before, after);
  return {
    from,
    to,
    compared: { documents: countDocuments(before, after), alerts: alerts.length },
    rejected,
    accepted: newlyRejected(after, before),
    rejectedByBoth: rejectedByBoth(before, after),
    recipients: compareRecipients(routed, () => REJECTED),
    messages,
    ...compareTogether(pipelines, alerts),
    findings: { appearing: newFindings(before, after), vanishing: newFindings(after, before) },
    conversions: conversionsOf(before, after),
    installed: installedChanges(pipelines, messages.length > 0),
    assumptions: [...assumptionsOf(pipelines), ...(rejected.length > 0 ? [KEEPS_STORED] : [])],
  };
}

const REJECTED = phrase('The cluster rejects its document.');

const KEEPS_STORED = phrase(
  'The cluster keeps the objects that it stored, also when it no longer accepts their documents. A new cluster does not have them.',
);
