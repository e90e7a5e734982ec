import { type Phrase, phrase } from '#core';

/** Where a person says that something can be read. Contains credentials: never log it. */
export interface SourceUrl {
  /** Without user and password. */
  readonly url: URL;
  /** A header. */
  readonly authorization: string | undefined;
  /** For people: without credentials and without the query, which may hold some. */
  readonly shown: string;
}

/** Reads an address of a person. @returns what is wrong with it, without quoting it: it may contain a password */
export function readSourceUrl(text: string): SourceUrl | Phrase {
  const trimmed = text.trim();
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed))
    return phrase('The address must be an http:// or https:// URL, such as http://localhost:9093.');
  const url = new URL(trimmed);
  const { username, password } = url;
  url.username = '';
  url.password = '';
  url.hash = '';
  const login = `${decoded(username)}:${decoded(password)}`;
  return {
    url,
    authorization: login === ':' ? undefined : `Basic ${Buffer.from(login).toString('base64')}`,
    shown: shownUrl(url),
  };
}

/** The URL of a path of a server: below the path of its own address, unless that is already there. Keeps the query. */
export function urlOf({ url }: SourceUrl, path: string): URL {
  const target = new URL(url);
  const own = url.pathname.replace(/\/+$/, '');
  target.pathname = own.endsWith(path) ? own : own + path;
  return target;
}

export function shownUrl({ origin, pathname }: URL): string {
  return origin + pathname.replace(/\/+$/, '');
}

/** A percent sign that encodes nothing stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
