import { describe, expect, it } from 'vitest';

type Texts = { [key: string]: string | Texts };

const bundles = import.meta.glob<Texts>('./*/*.json', { eager: true, import: 'default' });
const names = [...new Set(Object.keys(bundles).map((path) => path.split('/')[2]))];

const keys = (texts: Texts, prefix = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keys(value, `${prefix}${key}.`),
  );

describe.each(names)('the texts of %s', (name) => {
  it('are there in both languages', () => {
    const [portuguese, english] = ['pt-BR', 'en'].map(
      (language) => bundles[`./${language}/${name}`],
    );
    expect(portuguese && keys(portuguese).sort()).toEqual(english && keys(english).sort());
  });
});
