import type { AlertRequest } from '../../../model/alert.js';
import type { TextMap } from '../../../model/facts.js';
import { groupingOf, groupLabelsOf } from '../../alertmanager/grouping.js';
import { type ArrivingAlert, type Passage, passStage } from '../../alertmanager/pass-stage.js';
import type { Pipeline } from '../prepare/pipeline.js';
import type { IncomingAlert } from './incoming-alert.js';

/** What Alertmanager does with alerts before the manager. */
export interface AlertmanagerPassages {
  /** For each alert its way; undefined: it passed Alertmanager already, or has no labels to judge by. */
  readonly passages: readonly (Passage | undefined)[];
  /** The alerts that are there at the same time: the given ones first, and those beside them. */
  readonly alerts: readonly IncomingAlert[];
  /** Whether the manager does not get the alert. */
  isHeld(index: number): boolean;
  /** The request that Alertmanager posts it in, by a configuration among the files. */
  requestOf(index: number): AlertRequest | undefined;
}

/**
 * The way of alerts through Alertmanager. Alerts of a request have passed it. As KubeSphere installs it, alerts only count as
 * held back where a route certainly ends: what else it does with them is said, but decides nothing.
 *
 * @param beside alerts that are there at the same time, which may hold others back
 */
export function passAlertmanager(
  { alertmanager, options }: Pipeline,
  given: readonly IncomingAlert[],
  beside: readonly IncomingAlert[] = [],
): AlertmanagerPassages {
  const isKnown = alertmanager.object !== undefined;
  const alerts = isKnown ? [...given, ...beside] : given;
  const indices = options.posted ? [] : alerts.flatMap((alert, index) => (isArriving(alert) ? [index] : []));
  const arriving = indices.map((index) => arrivingAlert(alerts[index], isKnown));
  const found = passStage(alertmanager.config, arriving, options.at) ?? [];
  const passages = new Array<Passage | undefined>(alerts.length).fill(undefined);
  for (const [place, passage] of found.entries()) {
    const index = indices[place];
    if (index === undefined) continue;
    const { inhibition } = passage;
    const source = inhibition && indices[inhibition.source];
    passages[index] =
      inhibition && source !== undefined ? { ...passage, inhibition: { ...inhibition, source } } : passage;
  }
  return {
    passages,
    alerts,
    isHeld(index) {
      const result = passages[index]?.result;
      return result === 'held' || result === 'lost';
    },
    requestOf(index) {
      const passage = isKnown ? passages[index] : undefined;
      return passage && requestOf(passage, alerts[index]?.labels ?? {});
    },
  };
}

function requestOf({ ways }: Passage, labels: TextMap): AlertRequest | undefined {
  const way = ways.find(({ end }) => end.kind === 'sent');
  const groupLabels = way && groupLabelsOf(groupingOf(way.taken), labels);
  if (!way || !groupLabels) return undefined;
  const { namespace } = groupLabels;
  return { receiver: way.taken.receiver?.text ?? '', groupLabels, ...(namespace !== undefined && { namespace }) };
}

function isArriving(alert: unknown): alert is IncomingAlert {
  if (typeof alert !== 'object' || alert === null) return false;
  const { request, labels }: Partial<IncomingAlert> = alert;
  if (request !== undefined || typeof labels !== 'object' || labels === null) return false;
  return Object.values(labels).every((value: unknown) => typeof value === 'string');
}

function arrivingAlert(alert: IncomingAlert | undefined, isKnown: boolean): ArrivingAlert {
  return {
    labels: alert?.labels ?? {},
    firing: alert?.status !== 'resolved',
    together: isKnown ? alert?.together : undefined,
  };
}
