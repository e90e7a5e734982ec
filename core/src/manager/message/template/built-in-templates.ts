const ALERT_LIST =
  '{{ range . }}Labels:\n{{ range .Labels.SortedPairs }} - {{ .Name }} = {{ .Value }}\n{{ end }}Annotations:\n' +
  '{{ range .Annotations.SortedPairs }} - {{ .Name }} = {{ .Value }}\n{{ end }}Source: {{ .GeneratorURL }}\n{{ end }}';

const SUBJECT =
  '[{{ toUpper .Status }}{{ if eq .Status "firing" }}:{{ len .Alerts.Firing }}{{ end }}] ' +
  '{{ join " " .GroupLabels.Values }} {{ if gt (len .CommonLabels) (len .GroupLabels) }}(' +
  '{{ join " " (.CommonLabels.Remove .GroupLabels.Names).Values }}){{ end }}';

const LINK = '{{ .ExternalURL }}/#/alerts?receiver={{ .Receiver }}';

const DESCRIPTION =
  '{{ join " " .CommonAnnotations.Values }}\n{{ with .Alerts.Firing }}Alerts Firing:\n{{ template "__text_alert_list" . }}{{ end }}\n' +
  '{{ with .Alerts.Resolved }}Alerts Resolved:\n{{ template "__text_alert_list" . }}{{ end }}';

/** Equivalents of the templates that Alertmanager 0.20 builds in, which files of 1.x can call: the texts without HTML. */
const BUILT_IN: Readonly<Record<string, string>> = {
  __alertmanager: 'AlertManager',
  __alertmanagerURL: LINK,
  __description: '',
  __subject: SUBJECT,
  __text_alert_list: ALERT_LIST,
  'email.default.subject': SUBJECT,
  'opsgenie.default.description': DESCRIPTION,
  'opsgenie.default.message': SUBJECT,
  'opsgenie.default.source': LINK,
  'pagerduty.default.client': 'AlertManager',
  'pagerduty.default.clientURL': LINK,
  'pagerduty.default.description': SUBJECT,
  'pagerduty.default.instances': '{{ template "__text_alert_list" . }}',
  'pushover.default.message': DESCRIPTION,
  'pushover.default.title': SUBJECT,
  'pushover.default.url': LINK,
  'slack.default.callbackid': '',
  'slack.default.fallback': `${SUBJECT} | ${LINK}`,
  'slack.default.footer': '',
  'slack.default.iconemoji': '',
  'slack.default.iconurl': '',
  'slack.default.pretext': '',
  'slack.default.text': '',
  'slack.default.title': SUBJECT,
  'slack.default.titlelink': LINK,
  'slack.default.username': 'AlertManager',
  'victorops.default.entity_display_name': SUBJECT,
  'victorops.default.monitoring_tool': 'AlertManager',
  'victorops.default.state_message': DESCRIPTION,
  'wechat.default.agent_id': '',
  'wechat.default.message': `${SUBJECT}\n${DESCRIPTION}\nAlertmanagerUrl:\n${LINK}`,
  'wechat.default.to_party': '',
  'wechat.default.to_user': '',
};

export const BUILT_IN_TEMPLATES: string = Object.entries(BUILT_IN)
  .map(([name, body]) => `{{ define "${name}" }}${body}{{ end }}`)
  .join('');
