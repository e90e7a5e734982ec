import { describe, expect, it } from 'vitest';
import { isPlaceholder, namedPlaceholder, placeholderIn } from '../../../../core/src/model/unknown/placeholder.js';

describe('placeholderIn', () => {
  it.each([
    ['{{ .Values.receiver.name }}', '{{ .Values.receiver.name }}'],
    ['{{- include "chart.name" . -}}-oncall', '{{- include "…" . -}}'],
    ['${ENV}-receiver', '${ENV}'],
    ['${TOKEN:-0123456789abcdef}', '${TOKEN}'],
    ['${var.environment}', '${var.environment}'],
    ['$NAMESPACE', '$NAMESPACE'],
    ['$(CLUSTER)-robots', '$(CLUSTER)'],
    [
      'https://oapi.dingtalk.com/robot/send?access_token=<path:secret/data/robot#token>',
      '<path:secret/data/robot#token>',
    ],
    ['ENC[AES256_GCM,data:c29tZQ==,iv:eA==,tag:eA==,type:str]', 'ENC[…]'],
    ['((severity))', '((severity))'],
    ['(( grab meta.severity ))', '(( grab meta.severity ))'],
    ['on-call-%ENVIRONMENT%', '%ENVIRONMENT%'],
    ['%(environment)s-receiver', '%(environment)s'],
    ['(@= data.values.name @)-receiver', '(@= data.values.name @)'],
    ['#@ data.values.name', '#@ data.values.name'],
  ])('finds the placeholder in %s', (text, placeholder) => {
    expect(placeholderIn(text)).toBe(placeholder);
  });

  it.each([
    'critical',
    '',
    '90% of the limit, 95% at night',
    'https://oapi.dingtalk.com/robot/send?access_token=0123&sign=%E4%BD%A0%E5%A5%BD%AB%CD',
    'https://example.com/?q=disk%20AND%20memory',
    'costs $5 (or $10)',
    '$(date +%s)',
    'press <b>OK</b> (now)',
    'f((a, b))',
    '{"key": {"inner": {}}}',
    '# a comment, @here',
  ])('finds none in %s', (text) => {
    expect(placeholderIn(text)).toBeUndefined();
  });

  it.each(['^((web|db)-prod)$', '^web${1,2}', 'ENC[0-9]+', '^(a$|b$)(c)', '%[A-Z]+', '((a))-((b))'])(
    'takes the regular expression %s as it is',
    (expression) => {
      expect(placeholderIn(expression, 'expression')).toBeUndefined();
    },
  );

  it('finds placeholders in regular expressions', () => {
    expect(placeholderIn('^${ENV}-.*', 'expression')).toBe('${ENV}');
    expect(placeholderIn('{{ .Values.pattern }}', 'expression')).toBe('{{ .Values.pattern }}');
    expect(placeholderIn('((pattern))', 'expression')).toBe('((pattern))');
  });

  it.each([
    '{{ define "ops" }}{{ range .Alerts }}{{ .Labels.alertname }} costs ${{ .Labels.price }}{{ end }}{{ end }}',
    '{{ template "ops" . }} ((now)) %CPU% ${PRICE} and more',
    '{{ .CommonLabels.Values }}{{ with .Labels }}{{ .Values }}{{ end }}',
  ])('takes the actions of a template as its own: %s', (text) => {
    expect(placeholderIn(text, 'template')).toBeUndefined();
  });

  it('finds what fills in a whole template, and the actions of Helm', () => {
    expect(placeholderIn('${TEMPLATE}', 'template')).toBe('${TEMPLATE}');
    expect(placeholderIn('{{ define "ops" }}{{ $.Values.title }}{{ end }}', 'template')).toBe('{{ $.Values.title }}');
  });

  it('leaves the variables of a container to Kubernetes', () => {
    expect(placeholderIn('--name=$(POD_NAME)', 'command')).toBeUndefined();
  });

  it('shortens what is long', () => {
    expect(placeholderIn(`{{ ${'x'.repeat(200)} }}`)).toHaveLength(60);
  });
});

describe('isPlaceholder', () => {
  it.each(['<your webhook>', '$TOKEN/x', '${TOKEN', 'ENC[a]'])('takes %s for one', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it('takes a credential for itself', () => {
    expect(isPlaceholder('SEC0123456789abcdef')).toBe(false);
  });
});

describe('a placeholder in a message about a credential', () => {
  it.each(['${WEBHOOK_URL}', '$(TOKEN)', '%HOOK%', '{{ .Values.dingtalk.webhook }}', '$HOOK'])(
    'is named: %s',
    (text) => {
      expect(namedPlaceholder(text)).toBe(text);
    },
  );

  it.each([
    ['${hunter2}', '${…}'],
    ['{{ SEC0123abcd }}', '{{ … }}'],
    ['((a1b2c3))', '((…))'],
    ['<your webhook>', '<…>'],
  ])('may be the credential itself: %s', (text, shown) => {
    expect(namedPlaceholder(text)).toBe(shown);
  });
});
