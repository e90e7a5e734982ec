// Stands in for Red Hat's YAML extension, which only the Marketplace has: the same id, and its language server from
// npm, whose module YAML_LANGUAGE_SERVER names. The catalogue of schemas stays off, because tests use no network.
const { extensions, Uri } = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

exports.activate = async ({ subscriptions }) => {
  const client = new LanguageClient(
    'yaml',
    'YAML Support',
    {
      command: process.execPath,
      args: [process.env.YAML_LANGUAGE_SERVER, '--stdio'],
      transport: TransportKind.stdio,
    },
    { documentSelector: [{ language: 'yaml' }] },
  );
  subscriptions.push(client);
  await client.start();
  await client.sendNotification('json/schemaAssociations', associations());
};

/** The schemas that extensions contribute for names of files. */
function associations() {
  return extensions.all.flatMap(({ extensionUri, packageJSON }) =>
    (packageJSON.contributes?.yamlValidation ?? []).map(({ fileMatch, url }) => ({
      fileMatch: [fileMatch].flat(),
      uri: Uri.joinPath(extensionUri, url).toString(),
    })),
  );
}
