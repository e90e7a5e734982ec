// Stands in for Red Hat's YAML extension, which Visual Studio Marketplace alone has: the same id, and its language
// server from npm. The catalogue of schemas stays off, because tests use no network.
const { extensions, Uri } = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

exports.activate = async ({ subscriptions }) => {
  const module = require.resolve('yaml-language-server/bin/yaml-language-server');
  const client = new LanguageClient(
    'yaml',
    'YAML Support',
    { command: process.execPath, args: [module, '--stdio'], transport: TransportKind.stdio },
    { documentSelector: [{ language: 'yaml' }] },
  );
  subscriptions.push(client);
  await client.start();
  await client.sendNotification('json/schemaAssociations', associations());
};

/** The schemas that extensions contribute for file names. */
function associations() {
  return extensions.all.flatMap(({ extensionUri, packageJSON }) =>
    (packageJSON.contributes?.yamlValidation ?? []).map(({ fileMatch, url }) => ({
      fileMatch: [fileMatch].flat(),
      uri: Uri.joinPath(extensionUri, url).toString(),
    })),
  );
}
