/** Registers its language with `cronstrue` when it is imported. */
declare module 'cronstrue/locales/zh_CN';
