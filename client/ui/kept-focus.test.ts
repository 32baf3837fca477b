import { afterEach, expect, test } from 'vitest';
import { hasLostFocus, takeLostFocus } from './kept-focus.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

function heading(): HTMLElement {
  const element = document.createElement('h2');
  element.tabIndex = -1;
  document.getElementById('panel')?.append(element);
  return element;
}

test('the heading of a new card takes the keyboard from the link that opened it', () => {
  document.body.innerHTML = '<aside id="panel"><a href="/x">x</a></aside>';
  const link = document.querySelector('a');
  link?.focus();
  link?.remove();
  expect(hasLostFocus()).toBe(true);
  const title = heading();
  takeLostFocus(title);
  expect(document.activeElement).toBe(title);
});

test('a keyboard that is elsewhere stays there', () => {
  document.body.innerHTML = '<input><aside id="panel"></aside>';
  document.querySelector('input')?.focus();
  const title = heading();
  takeLostFocus(title);
  expect(document.activeElement).toBe(document.querySelector('input'));
});
