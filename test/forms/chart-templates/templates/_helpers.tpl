{{- define "alerts.labels" }}
app: alerts
{{- end }}
