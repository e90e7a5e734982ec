/**
 * @typedef {{ readonly since: unknown, readonly changes: Readonly<Record<string, any>> }} Row
 * @typedef {Readonly<Record<string, (value: any) => string>>} Sentences
 * @typedef {{
 *   readonly RELEASES: readonly Row[],
 *   readonly INSTALLED_BY_KUBESPHERE: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
 *   readonly KUBESPHERE_RELEASES: readonly { readonly name: string, readonly version: unknown }[],
 *   readonly BEHAVIOUR_SENTENCES: Sentences,
 *   readonly INSTALLED_SENTENCES: Sentences,
 *   readonly KUBESPHERE_SENTENCES: Sentences,
 *   readonly compareVersions: (a: any, b: any) => number,
 *   readonly formatManagerVersion: (version: any) => string,
 * }} Table
 */

/** The releases in which something changed, with the KubeSphere releases that ship them. @param {Table} table */
export function releasesTable(table) {
  const { RELEASES, KUBESPHERE_RELEASES, compareVersions, formatManagerVersion } = table;
  const shipped = KUBESPHERE_RELEASES.map(({ name, version }) => ({
    text: `${name} (${formatManagerVersion(version)})`,
    row: RELEASES.findLastIndex(({ since }) => compareVersions(since, version) <= 0),
  }));
  /** @type {Readonly<Record<string, unknown>>} */
  let installed = {};
  const rows = RELEASES.map(({ since, changes }, index) => {
    const kubeSphere = shipped.filter(({ row }) => row === index).map(({ text }) => text);
    const sentences = [
      ...sentencesOf(changes, table.BEHAVIOUR_SENTENCES),
      ...sentencesOf(changed(changes.installed ?? {}, installed), table.INSTALLED_SENTENCES),
    ];
    installed = { ...installed, ...changes.installed };
    return `| ${formatManagerVersion(since)} | ${kubeSphere.join(', ')} | ${sentences.join('<br>')} |`;
  });
  return ['| release | KubeSphere | what it does otherwise |', '| --- | --- | --- |', ...rows].join('\n');
}

/** What the KubeSphere releases install otherwise than their manager's release. @param {Table} table */
export function kubeSphereTable({
  INSTALLED_BY_KUBESPHERE,
  KUBESPHERE_RELEASES,
  KUBESPHERE_SENTENCES,
  formatManagerVersion,
}) {
  const rows = KUBESPHERE_RELEASES.map(({ name, version }) => {
    const sentences = sentencesOf(INSTALLED_BY_KUBESPHERE[name] ?? {}, KUBESPHERE_SENTENCES);
    return `| ${name} | ${formatManagerVersion(version)} | ${sentences.join('<br>')} |`;
  });
  return ['| KubeSphere | notification manager | what it installs otherwise |', '| --- | --- | --- |', ...rows].join(
    '\n',
  );
}

/** @param {Readonly<Record<string, unknown>>} values @param {Sentences} sentences */
function sentencesOf(values, sentences) {
  return Object.entries(sentences).flatMap(([name, describe]) =>
    Object.hasOwn(values, name) ? describe(values[name]) || [] : [],
  );
}

/** @param {Readonly<Record<string, unknown>>} after @param {Readonly<Record<string, unknown>>} before */
function changed(after, before) {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => !Object.hasOwn(before, name) || JSON.stringify(before[name]) !== JSON.stringify(value),
    ),
  );
}
