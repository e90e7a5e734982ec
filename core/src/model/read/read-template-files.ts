import type { LineIndex } from '../../text/line-index.js';
import type { Place } from '../../yaml/place.js';
import type { ConfigMapReference, TemplateFileFacts } from '../facts.js';
import { itemsAt, placeAt, textAt, textsAt } from './fields.js';
import { rangeOf } from './range-of.js';

/** The template files of a NotificationManager, with the entries of ConfigMaps that are mounted there. */
export function readTemplateFiles(spec: Place | undefined, lines: LineIndex): readonly TemplateFileFacts[] {
  return textsAt(spec, 'receivers', 'options', 'global', 'templateFile').map((path) => {
    const mounted = mountedAt(path, spec, lines);
    return { path, ...(mounted && { mounted }) };
  });
}

function mountedAt(path: string, spec: Place | undefined, lines: LineIndex): ConfigMapReference | undefined {
  for (const mount of itemsAt(spec, 'volumeMounts')) {
    const file = fileIn(mount, path);
    if (file === undefined) continue;
    const volume = itemsAt(spec, 'volumes').find((each) => textAt(each, 'name') === textAt(mount, 'name'));
    const source = placeAt(volume, 'configMap');
    const key = keyOf(file, source);
    if (!source || key === undefined) continue;
    return { name: textAt(source, 'name'), key, namespace: '', range: rangeOf(lines, source) };
  }
  return undefined;
}

/** The path below a mount; undefined: the path is not in the mount. */
function fileIn(mount: Place, path: string): string | undefined {
  const [root, subPath] = [textAt(mount, 'mountPath').replace(/\/+$/, ''), textAt(mount, 'subPath')];
  if (root === '') return undefined;
  if (subPath !== '') return path === root ? subPath : undefined;
  return path.startsWith(`${root}/`) ? path.slice(root.length).replace(/^\/+/, '') : undefined;
}

/** The key of a file of a volume; empty: all keys. Other patterns than `*` are not resolved. */
function keyOf(file: string, source: Place | undefined): string | undefined {
  const items = itemsAt(source, 'items');
  if (file === '*') return items.length === 0 ? '' : undefined;
  if (/[*?[\\]/.test(file)) return undefined;
  if (items.length === 0) return file;
  const item = items.find((each) => textAt(each, 'path') === file);
  return item && textAt(item, 'key');
}
