import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const read = (path) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

it('colours of a theme that the page does not show are those of the style sheet', () => {
  const css = read('client/ui/tokens.css');
  const at = css.indexOf("[data-theme='dark']");
  const themes = [css.slice(0, at), css.slice(at)];
  const table =
    /const fallbacks = \{(.*?)\} as const/s.exec(read('client/graph-view/styles/canvas-tokens.ts'))?.[1] ?? '';
  const colours = [...table.matchAll(/'?([\w-]+)'?: \['(#\w+)', '(#\w+)'\]/g)];
  expect(colours.length).toBeGreaterThan(10);
  for (const [, name, ...both] of colours) {
    const written = themes.map((theme) => new RegExp(`--${name}: (#\\w+);`).exec(theme)?.[1]?.toLowerCase());
    expect({ name, colours: both.map((one) => one.toLowerCase()) }).toEqual({ name, colours: written });
  }
});
