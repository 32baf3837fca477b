import { expect, test } from 'vitest';
import { isReadingOperator, operatorsOf, parsePlan } from './plan.ts';

test('reads the indented plan of the engine as a tree', () => {
  const text =
    'Limit (3)\n  Return (n)\n    Filter (n.id Eq "a (b)") [seek: id]\n      NodeScan (n:T)\n        Discriminant(51)\n';
  expect(parsePlan(text)).toEqual({
    operator: 'Limit',
    details: '3',
    children: [
      {
        operator: 'Return',
        details: 'n',
        children: [
          {
            operator: 'Filter',
            details: '(n.id Eq "a (b)") [seek: id]',
            children: [
              { operator: 'NodeScan', details: 'n:T', children: [{ operator: 'Argument', details: '', children: [] }] },
            ],
          },
        ],
      },
    ],
  });
});

test('keeps branches beside each other', () => {
  const plan = parsePlan('Union (2 branches)\n  Return (a)\n    Empty\n  Return (b)\n');
  expect(plan?.children.map((child) => child.details)).toEqual(['a', 'b']);
  expect(plan && operatorsOf(plan).map((node) => node.operator)).toEqual(['Union', 'Return', 'Empty', 'Return']);
});

test('keeps the parentheses of a pattern', () => {
  const plan = parsePlan('Return (m)\n  Expand (n)->[:*]->(m)\n    Filter ((a) OR (b))\n');
  expect(plan && operatorsOf(plan).map((node) => node.details)).toEqual(['m', '(n)->[:*]->(m)', '(a) OR (b)']);
});

test('takes what it does not know for a write', () => {
  const plan = parsePlan('Return (1 AS a\n  Vanish (x))');
  expect(plan && operatorsOf(plan).every((node) => isReadingOperator(node.operator))).toBe(false);
  expect(isReadingOperator('NodeScan')).toBe(true);
});
