import { analyseStream, factsOf, findingsOf, type ManifestFacts, readConfigFile, readExpectations } from '#core';
import { problemsOf } from './load-yaml.js';
import { type Block, fileOf } from './read-page.js';

/** What a page shows of manifests, around the part that a block has. */
const WITHIN: Readonly<Record<string, (text: string) => string>> = {
  alertSelector: (text) => receiver(`    alertSelector:\n${indent(text, 6)}`),
  dingtalk: (text) => receiver(indent(text, 4)),
  matchExpressions: (text) => receiver(`    alertSelector:\n      matchExpressions:\n${indent(text, 8)}`),
};

/** The objects of a page's blocks, which count together. */
export function manifestsOf(blocks: readonly Block[]): readonly ManifestFacts[] {
  return blocks.filter(isManifest).flatMap((block) => factsOf(analyseStream(wholeText(block))));
}

/**
 * What is wrong with a block of YAML, as `line: code`. Manifests have the findings that the page says (`finds`), and no
 * other errors and warnings; configuration files and routing tests have no problems, and everything else is YAML.
 */
export function judgeYaml(block: Block, others: readonly ManifestFacts[]): readonly string[] {
  const file = fileOf(block) ?? '';
  if (file.startsWith('.kubesphere-dingtalk.')) return readConfigFile(block.text).problems.map(({ code }) => code);
  if (file.includes('.dingtalk-test.')) return readExpectations(block.text).problems.map(({ code }) => code);
  if (!isManifest(block)) return problemsOf(block.text);
  const found = findingsOf(analyseStream(wholeText(block)), undefined, others);
  const said = wordsIn(block.notes.get('finds'));
  const codes = new Set(found.map(({ code }) => code));
  return [
    ...said.filter((code) => !codes.has(code)).map((code) => `${code} is not found`),
    ...found
      .filter(({ severity, code }) => (severity === 'error' || severity === 'warning') && !said.includes(code))
      .map(({ code, message }) => `${code}: ${message}`),
  ];
}

function isManifest({ text, notes }: Block): boolean {
  return notes.has('within') || (/^apiVersion:/m.test(text) && /^kind:/m.test(text));
}

function wholeText({ text, notes, place }: Block): string {
  const within = notes.get('within');
  if (within === undefined) return text;
  const whole = WITHIN[within];
  if (!whole) throw new Error(`${place}: nothing is known about “${within}”`);
  return whole(text);
}

function receiver(body: string): string {
  const target = /^ {4}chatbot:/m.test(body) ? '' : CHATBOT;
  return `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata:
  name: on-call
  labels:
    type: global
spec:
  dingtalk:
${body}${target}`;
}

const CHATBOT = `    chatbot:
      webhook:
        valueFrom:
          secretKeyRef:
            name: robot
            key: webhook
      keywords: [Alert]
`;

function indent(text: string, by: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
}

function wordsIn(list = ''): readonly string[] {
  return list.split(/[\s,]+/).filter(Boolean);
}
