import { readFileSync } from 'node:fs';

/** @typedef {{ readonly id: string, readonly family: string, readonly severity: string, readonly sometimes?: readonly string[], readonly summary: string, readonly fixes: 'none' | 'safe' | 'unsafe' | 'mixed', readonly appliesTo?: (release: never) => boolean }} Meta */

/** @type {Readonly<Record<string, string>>} */
const translations = JSON.parse(readFileSync(new URL('../../l10n/bundle.l10n.zh-cn.json', import.meta.url), 'utf8'));

/**
 * A language of the rule pages: their folder, and the words around the rules' metadata. `range` receives versions as
 * text; either can be missing.
 */
export const LANGUAGES = [
  {
    folder: 'docs/rules',
    /** @type {(text: string) => string} */
    summary: (text) => text,
    columns: ['rule', 'finds', 'family', 'severity', 'quick fix'],
    families: {
      admission: 'admission: the cluster rejects the manifest',
      runtime: 'runtime: accepted, but it does not work as written',
      security: 'security: security',
      style: 'style: style',
    },
    groups: { admission: 'Admission', runtime: 'Runtime', security: 'Security', style: 'Style' },
    severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
    /** @type {(severities: readonly string[]) => string} */
    also: (severities) => `, in some cases ${severities.join(' or ')}`,
    fixes: { none: 'no', safe: 'safe', unsafe: 'unsafe', mixed: 'safe or unsafe' },
    /** @type {(since: string | undefined, before: string | undefined) => string} */
    range: (since, before) =>
      `Applies to notification manager versions ${[since && `${since} and newer`, before && `before ${before}`].filter(Boolean).join(', ')}.`,
    /** @type {(id: string) => string} */
    name: (id) => `Use the name \`${id}\` in [settings and comments](README.md#configuration).`,
  },
  {
    folder: 'docs/rules/zh-cn',
    /** @type {(text: string) => string} */
    summary: (text) => translations[text] ?? text,
    columns: ['规则', '发现的问题', '类别', '级别', '快速修复'],
    families: {
      admission: 'admission：集群会拒绝',
      runtime: 'runtime：会被接受，但效果与所写不符',
      security: 'security：安全',
      style: 'style：风格',
    },
    groups: { admission: '准入', runtime: '运行', security: '安全', style: '风格' },
    severities: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
    /** @type {(severities: readonly string[]) => string} */
    also: (severities) => `，有时为${severities.join('或')}`,
    fixes: { none: '无', safe: '安全', unsafe: '不安全', mixed: '安全或不安全' },
    /** @type {(since: string | undefined, before: string | undefined) => string} */
    range: (since, before) =>
      `适用于通知管理器${[since && ` ${since} 及以后`, before && ` ${before} 以前`].filter(Boolean).join('、')}的版本。`,
    /** @type {(id: string) => string} */
    name: (id) => `在[配置或注释](README.md#配置)中的名称是 \`${id}\`。`,
  },
];
