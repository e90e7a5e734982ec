import { type ManagerVersion, NEWEST_VERSION } from '../../model/release/manager-version.js';
import { releaseOf } from '../../model/release/release.js';
import { ALERTMANAGER_DEFAULT_TEMPLATES } from './alertmanager-default-templates.js';
import type { TemplateTexts } from './compile-templates.js';

export type DefaultTemplates = Pick<TemplateTexts, 'texts' | 'packs'>;

/**
 * Equivalents of the templates and the language pack that KubeSphere (1.4, 2.3) or the manager's chart (2.5 and later)
 * installs: they print the same messages for the same alerts.
 *
 * @param version default: the newest
 */
export function defaultTemplates(version: ManagerVersion = NEWEST_VERSION): DefaultTemplates {
  const { installed, templateData, hasMessage } = releaseOf(version);
  const { hiddenAnnotations, subjectLabels, languagePack } = installed;
  if (templateData === 'alertmanager') return { texts: ALERTMANAGER_DEFAULT_TEMPLATES, packs: [] };
  const words = {
    ...WORDS,
    ...(languagePack !== '2.3' && languagePack !== 'none' && MORE_WORDS),
    ...(languagePack === '2.6' && NEWEST_WORDS),
  };
  return {
    texts: [
      message(hasMessage),
      subject(subjectLabels),
      body('text', '', '  ', hiddenAnnotations),
      body('markdown', '### ', '- ', hiddenAnnotations),
    ],
    packs: [pack(words)],
  };
}

/** @param byLanguage whether there is a function that chooses the message by language */
function message(byLanguage: boolean): string {
  const text = byLanguage ? 'message .' : '.Message';
  return `{{ define "nm.default.message" }}{{ with .Status }}[{{ translate . }}] {{ end }}{{ ${text} }}{{ end }}`;
}

/** @param labels how many group labels there must be for the subject to name them */
function subject(labels: number): string {
  return `{{ define "nm.default.subject" }}{{ if eq (len .Alerts) 1 }}{{ range .Alerts }}{{ template "nm.default.message" . }}{{ end }}{{ else -}}
{{ len .Alerts }} {{ if .Alerts }}{{ with .Status }}{{ toLower . }} {{ end }}{{ end }}alerts{{ if ge (len .GroupLabels) ${labels} }} for
{{- range .GroupLabels.SortedPairs }} {{ translate .Name }}={{ .Value }}{{ end }}{{ end }}
{{- end }}{{ end }}`;
}

/** @param hidden the annotations that are not listed; undefined: none is */
function body(name: string, head: string, item: string, hidden: readonly string[] | undefined): string {
  const pair = `${item}{{ translate .Name }}: {{ .Value }}\n`;
  const annotations = hidden
    ? `{{ range .Annotations.SortedPairs }}{{ if not (match "^(${hidden.join('|')})$" .Name) }}${pair}{{ end }}{{ end }}`
    : '';
  return `{{ define "nm.default.${name}" }}{{ range .Alerts }}${head}{{ template "nm.default.message" . }}
{{ range .Labels.SortedPairs }}${pair}{{ end }}${annotations}
{{ end }}{{ end }}`;
}

function pack(words: Readonly<Record<string, string>>): string {
  const lines = Object.entries(words).map(([word, translation]) => `    ${word}: ${translation}\n`);
  return `- name: zh-cn\n  dictionary:\n${lines.join('')}`;
}

/** The installed language pack of 2.3. */
const WORDS = {
  alert: '告警',
  alerts: '告警',
  firing: '触发中',
  resolved: '已解决',
  alertname: '告警名称',
  alerttype: '告警类型',
  cluster: '集群',
  namespace: '项目',
  severity: '告警级别',
  container: '容器',
  pod: '容器组',
  service: '服务',
  deployment: '部署',
  job: '任务',
  daemonset: '守护进程集',
  statefulset: '有状态副本集',
  instance: '实例',
  resource: '资源',
  user: '用户',
  verb: '操作',
  group: '用户组',
  requestReceivedTimestamp: '请求接收时间',
  role: '角色',
  host_ip: '主机IP',
  node: '节点',
  rule_id: '告警规则',
  owner_kind: '目标类型',
  workload: '工作负载',
};
/** Added in 2.5. */
const MORE_WORDS = { rule_group: '规则组', rule_level: '规则级别', name: '名称', receiver: '接收者' };
/** Added in 2.6. */
const NEWEST_WORDS = { reason: '原因' };

/** The default templates of the newest release. */
export const DEFAULT_TEMPLATES: DefaultTemplates = defaultTemplates();
