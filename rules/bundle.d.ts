/** Every YAML file of this package by its path: `catalogue.yaml`, `essentials/pack.yaml`, … */
export declare const files: Readonly<Record<string, string>>
