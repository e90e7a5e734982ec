import type { TemplateTexts } from './compile-templates.js';

/** Equivalents of the templates that KubeSphere installs: they produce the same messages for the same alerts. */
export const DEFAULT_TEMPLATES: Pick<TemplateTexts, 'texts' | 'packs'> = {
  texts: [
    `{{- define "nm.default.message" }}{{ with .Status }}[{{ translate . }}] {{ end }}{{ message . }}{{ end -}}

{{- define "nm.default.subject" -}}
{{ if eq (len .Alerts) 1 -}}
  {{ range .Alerts }}{{ template "nm.default.message" . }}{{ end }}
{{- else -}}
  {{ len .Alerts }} {{ if .Alerts }}{{ with .Status }}{{ translate . | toLower }} {{ end }}{{ end }}{{ translate "alerts" }}
{{- end }}
{{- end -}}

{{- define "nm.default.text" }}
{{- range .Alerts }}
{{- template "nm.default.message" . }}
{{ range .Labels.SortedPairs }}  {{ translate .Name }}: {{ translate .Value }}
{{ end }}
{{ end }}
{{- end -}}

{{- define "nm.default.markdown" }}
{{- range .Alerts }}### {{ template "nm.default.message" . }}
{{ range .Labels.SortedPairs }}- {{ translate .Name }}: {{ translate .Value }}
{{ end }}
{{ end }}
{{- end -}}
`,
  ],
  packs: [
    `- name: zh-cn
  dictionary:
    firing: 触发中
    resolved: 已恢复
    alerts: 告警
    alertname: 告警名称
    alerttype: 告警类型
    alerttime: 告警时间
    severity: 告警级别
    critical: 危险告警
    error: 错误告警
    warning: 重要告警
    info: 提示信息
    cluster: 集群
    namespace: 项目
    workspace: 企业空间
    node: 节点
    host_ip: 主机 IP
    instance: 实例
    workload: 工作负载
    deployment: 部署
    statefulset: 有状态副本集
    daemonset: 守护进程集
    job: 任务
    service: 服务
    pod: 容器组
    container: 容器
    rule_level: 规则级别
    rule_group: 规则组
    owner_kind: 所有者类型
    user: 用户
    verb: 操作
    resource: 资源
    role: 角色
    receiver: 接收者
`,
  ],
};
