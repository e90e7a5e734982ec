import { beforeEach, expect, test } from 'vitest';
import { type CodeLens, CodeLensRequest } from 'vscode-languageserver-protocol/node';
import { MESSAGE_REQUEST, type MessageAnswer, TEMPLATES_REQUEST, type UsedTemplateAnswer } from '#server/protocol';
import { COMMANDS, client, receiver, start, URI } from './session.js';

const FILE = 'file:///project/templates.yaml';
const templates = (text: string) => `apiVersion: v1
kind: ConfigMap
metadata: { name: team, namespace: monitoring }
data:
  text: |
    {{ define "team.line" }}${text} {{ .Labels.alertname }}{{ end }}
    {{ define "team.text" }}{{ range .Alerts }}{{ template "team.line" . }}{{ end }}{{ end }}
    {{ define "team.unused" }}-{{ end }}
`;
const RECEIVER = receiver('team', '- { key: severity, operator: In, values: [critical] }').replace(
  '    chatbot:',
  '    template: team.text\n    tmplText: { name: team, namespace: monitoring }\n    chatbot:',
);

const lenses = async (): Promise<readonly (readonly [number, string | undefined, unknown])[]> =>
  ((await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: FILE } })) as CodeLens[])
    .filter(({ command }) => command?.title.startsWith('Preview'))
    .map(({ range, command }) => [range.start.line, command?.title, command?.arguments?.[0]]);

beforeEach(async () => {
  await start({ initializationOptions: { commands: COMMANDS } });
  await client.open(URI, RECEIVER);
  await client.open(FILE, templates('before'));
});

test('a template that a message runs, or that one of these calls, has a lens with an alert of the receiver', async () => {
  const argument = { uri: URI, receiver: 'team', sample: expect.any(String) };
  const title = expect.stringMatching(/^Preview with \w+ alert, for team$/);
  expect(await lenses()).toEqual([
    [5, title, argument],
    [6, title, argument],
  ]);
  const used: readonly UsedTemplateAnswer[] = await client.connection.sendRequest(TEMPLATES_REQUEST, {
    textDocument: { uri: FILE },
  });
  expect(used.map(({ name, receiver: { name: of } }) => [name, of])).toEqual([
    ['team.line', 'team'],
    ['team.text', 'team'],
  ]);
});

test('no template has a lens while no receiver names it', async () => {
  await client.change(URI, 2, [{ text: RECEIVER.replace('template: team.text', 'template: other') }]);
  expect(await lenses()).toEqual([]);
});

test('the message follows an unsaved template', async () => {
  const [used]: readonly UsedTemplateAnswer[] = await client.connection.sendRequest(TEMPLATES_REQUEST, {
    textDocument: { uri: FILE },
  });
  const ask = async (): Promise<string | undefined> => {
    const answer: MessageAnswer = await client.connection.sendRequest(MESSAGE_REQUEST, {
      textDocument: { uri: URI },
      receiver: 'team',
      alerts: [used?.sample],
    });
    return answer?.messages[0]?.text;
  };
  expect(await ask()).toMatch(/^before /);
  await client.change(FILE, 2, [{ text: templates('after') }]);
  expect(await ask()).toMatch(/^after /);
});
