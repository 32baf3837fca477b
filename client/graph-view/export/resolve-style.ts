/**
 * The look of an element out of the canvas's own stylesheet, without the canvas: a picture is drawn by the very rules
 * that the canvas is drawn by. Understands the selectors that our stylesheet uses.
 */
import type { StyleBlock } from '../styles/style-block.ts';

export interface StyledElement {
  group: 'node' | 'edge';
  data: Readonly<Record<string, string | number>>;
  classes: readonly string[];
}

/** Values by property, `data(…)` filled in; what only the canvas can work out is left out. */
export type ResolvedStyle = Readonly<Record<string, string | number | readonly (string | number)[]>>;

type Condition = (element: StyledElement, classes: ReadonlySet<string>) => boolean;

const simple = /\.(?<name>[\w-]+)|\[(?<test>[^\]]*)\]|:(?<state>[\w-]+)/g;
const comparison = /^(?<key>[\w-]+)(?:\s*(?<operator>!=|<=|>=|=|<|>)\s*(?<value>.+))?$/;

function compares(found: string | number | undefined, operator: string, text: string): boolean {
  const wanted = /^(["']).*\1$/s.test(text) ? text.slice(1, -1) : Number(text);
  switch (operator) {
    case '=':
      return found === wanted;
    case '!=':
      return found !== wanted;
    case '<':
      return found !== undefined && found < wanted;
    case '<=':
      return found !== undefined && found <= wanted;
    case '>':
      return found !== undefined && found > wanted;
    default:
      return found !== undefined && found >= wanted;
  }
}

function never(): boolean {
  return false;
}

function dataCondition(test: string): Condition {
  const parts = comparison.exec(test.trim())?.groups;
  const key = parts?.['key'];
  if (key === undefined) return never;
  const [operator, value] = [parts?.['operator'], parts?.['value']];
  if (operator === undefined || value === undefined) return ({ data }) => data[key] !== undefined;
  return ({ data }) => compares(data[key], operator, value.trim());
}

/** One selector without commas; null where it uses what is not understood here. */
export function selectorOf(text: string): Condition | null {
  const parts = /^(?<group>node|edge)?(?<rest>.*)$/s.exec(text.trim())?.groups;
  const group = parts?.['group'];
  const rest = parts?.['rest'] ?? '';
  if (rest.replace(simple, '') !== '' || (group === undefined && rest === '')) return null;
  const conditions = [...rest.matchAll(simple)].map(({ groups }): Condition => {
    const name = groups?.['name'];
    if (name !== undefined) return (_element, classes) => classes.has(name);
    // States such as `:active` are a hand's: no picture has one.
    return groups?.['test'] === undefined ? never : dataCondition(groups['test']);
  });
  return (element, classes) =>
    (group === undefined || element.group === group) && conditions.every((holds) => holds(element, classes));
}

function filledIn(style: StyleBlock['style'], data: StyledElement['data']): [string, ResolvedStyle[string]][] {
  return Object.entries(style).flatMap(([property, value]): [string, ResolvedStyle[string]][] => {
    if (typeof value === 'function') return [];
    const key = typeof value === 'string' ? /^data\((\w+)\)$/.exec(value)?.[1] : undefined;
    if (key === undefined) return [[property, value]];
    const found = data[key];
    return found === undefined ? [] : [[property, found]];
  });
}

/** Reads a stylesheet once, for many elements. Of two rules the later one wins. */
export function styleResolver(blocks: readonly StyleBlock[]): (element: StyledElement) => ResolvedStyle {
  const rules = blocks
    .filter(({ selector }) => selector !== 'core')
    .map(({ selector, style }) => ({ selectors: selector.split(',').flatMap((one) => selectorOf(one) ?? []), style }));
  return (element) => {
    const classes = new Set(element.classes);
    return Object.fromEntries(
      rules
        .filter(({ selectors }) => selectors.some((holds) => holds(element, classes)))
        .flatMap(({ style }) => filledIn(style, element.data)),
    );
  };
}

export function numberIn(style: ResolvedStyle, property: string, fallback: number): number {
  const value = style[property];
  const number = typeof value === 'string' ? Number.parseFloat(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : fallback;
}

export function textIn(style: ResolvedStyle, property: string, fallback: string): string {
  const value = style[property];
  return typeof value === 'string' ? value : fallback;
}
