import { phrase } from '#core';
import { UsageError } from '../usage-error.js';
import type { RuleFormat } from './print-rules.js';

interface Options {
  readonly format: 'test' | RuleFormat;
  readonly alerts: readonly string[];
  readonly all?: boolean;
  readonly storm?: boolean;
  readonly messages?: boolean;
  readonly explain?: string;
}

/**
 * The format of a preview of rules.
 * @throws UsageError for options that are for alerts
 */
export function ruleFormat({ format, alerts, all, storm, messages, explain }: Options): RuleFormat {
  if (format !== 'test' && !all && !storm && !messages && explain === undefined && alerts.length === 0) return format;
  throw new UsageError(
    phrase('--alert-rules cannot be combined with --alerts, --all, --explain, --storm, --messages or --format test.'),
    phrase('Run the command once for each.'),
  );
}

/**
 * The format of a preview of alerts.
 * @throws UsageError for one that is for rules
 */
export function alertFormat(format: Options['format']): 'text' | 'json' | 'test' {
  if (format !== 'markdown' && format !== 'csv' && format !== 'html') return format;
  throw new UsageError(
    phrase('--format {format} is for alert rules.', { format }),
    phrase('Add --alert-rules, or choose another format.'),
  );
}
