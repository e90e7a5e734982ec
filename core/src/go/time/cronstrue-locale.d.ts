/** Registers its language with `cronstrue`. */
declare module 'cronstrue/locales/zh_CN';
