/** What an entry of a ConfigMap is for: templates, or what the templates' words are in other languages. */
export type TemplateUse = 'template' | 'languagePack';
