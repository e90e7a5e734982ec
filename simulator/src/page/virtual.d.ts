/** A script or style sheet for browsers, bundled into one text; the path starts at the root (`scripts/bundle-for-browser.mjs`). */
declare module 'virtual:*' {
  const text: string;
  export default text;
}
