/**
 * The form of the parts of an Alertmanager configuration that decide who gets an alert (Alertmanager 0.27: `config`, and
 * the fields and integrations of later releases). `any`: not judged here.
 */
export type Shape = 'any' | 'text' | 'flag' | 'count' | ListShape | TextsShape | FieldsShape;

/** `others`: any other fields may be there. */
export interface FieldsShape {
  readonly fields: Fields;
  readonly others?: 'any';
}

/** `filled`: Alertmanager crashes at an item that is null. */
interface ListShape {
  readonly list: Shape;
  readonly filled?: true;
}

/** A mapping of texts. `filled`: none may be null. */
interface TextsShape {
  readonly texts: true;
  readonly filled?: true;
}

/** Thunks, because routes contain routes. */
type Fields = Readonly<Record<string, () => Shape>>;

const shaped = (shape: Shape) => (): Shape => shape;
const any = shaped('any');
const text = shaped('text');
const texts = shaped({ texts: true });
const expressions = shaped({ texts: true, filled: true });
const textList = shaped({ list: 'text' });

const ROUTE: Fields = {
  receiver: text,
  group_by: textList,
  continue: shaped('flag'),
  match: texts,
  match_re: expressions,
  matchers: textList,
  mute_time_intervals: textList,
  active_time_intervals: textList,
  group_wait: text,
  group_interval: text,
  repeat_interval: text,
  routes: () => ({ list: { fields: ROUTE }, filled: true }),
};

const INHIBIT_RULE: Fields = {
  name: text,
  source_match: texts,
  source_match_re: expressions,
  source_matchers: textList,
  target_match: texts,
  target_match_re: expressions,
  target_matchers: textList,
  equal: textList,
};

const TIMES: Fields = { start_time: text, end_time: text };

const INTERVAL: Fields = {
  times: shaped({ list: { fields: TIMES } }),
  weekdays: textList,
  days_of_month: textList,
  months: textList,
  years: textList,
  location: text,
};

const NAMED_INTERVAL: Fields = { name: text, time_intervals: shaped({ list: { fields: INTERVAL } }) };

const WEBHOOK: Fields = {
  send_resolved: shaped('flag'),
  url: text,
  url_file: text,
  max_alerts: shaped('count'),
  http_config: any,
  timeout: any,
  payload: any,
};

/** The kinds of integrations whose entries are not judged. */
const INTEGRATIONS = [
  'discord_configs',
  'email_configs',
  'incidentio_configs',
  'jira_configs',
  'mattermost_configs',
  'msteams_configs',
  'msteamsv2_configs',
  'opsgenie_configs',
  'pagerduty_configs',
  'pushover_configs',
  'rocketchat_configs',
  'slack_configs',
  'sns_configs',
  'telegram_configs',
  'victorops_configs',
  'webex_configs',
  'wechat_configs',
];

const RECEIVER: Fields = {
  name: text,
  webhook_configs: shaped({ list: { fields: WEBHOOK }, filled: true }),
  ...Object.fromEntries(INTEGRATIONS.map((name) => [name, any])),
};

const INTERVALS = shaped({ list: { fields: NAMED_INTERVAL } });

export const CONFIG_SHAPE: Shape = {
  fields: {
    global: shaped({ fields: { resolve_timeout: text }, others: 'any' }),
    templates: any,
    route: shaped({ fields: ROUTE }),
    inhibit_rules: shaped({ list: { fields: INHIBIT_RULE } }),
    receivers: shaped({ list: { fields: RECEIVER } }),
    mute_time_intervals: INTERVALS,
    time_intervals: INTERVALS,
    tracing: any,
    // a switch of the chart, which leaves it out of the configuration
    enabled: any,
  },
};

/** The names of all fields that the form knows. */
export function alertmanagerFields(): ReadonlySet<string> {
  const names = new Set<string>();
  // Routes contain routes.
  const seen = new Set<Fields>();
  const walk = (shape: Shape): void => {
    if (typeof shape === 'string') return;
    if ('list' in shape) walk(shape.list);
    if (!('fields' in shape) || seen.has(shape.fields)) return;
    seen.add(shape.fields);
    for (const [name, field] of Object.entries(shape.fields)) {
      names.add(name);
      walk(field());
    }
  };
  walk(CONFIG_SHAPE);
  return names;
}
