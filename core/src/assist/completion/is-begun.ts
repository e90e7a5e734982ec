import { isKustomizationFile } from '../../model/kustomize/kustomization-names.js';

/** A line of a document that somebody begins to write. */
const BEGUN = /^(?:---.*|[ \t]*#.*|[ \t]*|\w*|(?:apiVersion|kind)[ \t]*:.*)$/;
/** Characters of a document that is only begun. */
const MAX_BEGUN = 2000;

/** Whether a text is empty, or the first words of a document: cheap, for texts of which nothing else is known. */
export function isBegun(text: string): boolean {
  return text.length <= MAX_BEGUN && text.split(/\r?\n|\r/).every((line) => BEGUN.test(line));
}

/** Files that other programs read by their names. */
const OF_OTHERS = /^(?:\..*|(?:Chart|values|requirements|skaffold|helmfile|(?:docker-)?compose)\.ya?ml)$/;

/** Whether a file that is begun may become manifests, by its name. */
export function mayBeginManifest(uri: string): boolean {
  return !isKustomizationFile(uri) && !OF_OTHERS.test(uri.slice(uri.lastIndexOf('/') + 1));
}
