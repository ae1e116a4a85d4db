/** Every YAML file of `locales` by its path: `en/words.yaml`, … */
export declare const files: Readonly<Record<string, string>>
