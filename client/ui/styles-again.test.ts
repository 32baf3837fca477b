// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readStylesAgain } from './styles-again.ts';

it('reads a stylesheet that failed anew with the next deed of the reader, each once', () => {
  readStylesAgain(document);
  document.head.innerHTML = '<link rel="stylesheet" class="failed"><link rel="stylesheet" class="read">';
  const [failed, read] = [...document.querySelectorAll('link')];
  failed?.dispatchEvent(new Event('error'));
  expect([...document.querySelectorAll('link')]).toEqual([failed, read]);

  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  const [again, ...others] = [...document.querySelectorAll('link')];
  expect(again).not.toBe(failed);
  expect(again?.className).toBe('failed');
  expect(others).toEqual([read]);

  document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
  expect([...document.querySelectorAll('link')]).toEqual([again, read]);
});
