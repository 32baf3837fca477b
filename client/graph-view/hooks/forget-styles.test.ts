import cytoscape from 'cytoscape';
import { expect, it } from 'vitest';
import { forgetStylesQuickly } from './forget-styles.ts';

it('forgets of the lines of a node, too, what its style meant for them', () => {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [{ data: { id: 'a' } }, { data: { id: 'b' } }, { data: { id: 'ab', source: 'a', target: 'b' } }],
    style: [{ selector: '.gone', style: { display: 'none' } }],
  });
  forgetStylesQuickly(cy);
  const seen = () => {
    // Styles are applied when they are asked for.
    for (const element of cy.elements().toArray()) element.style('display');
    return ['a', 'b', 'ab'].filter((id) => cy.getElementById(id).visible());
  };
  expect(seen()).toEqual(['a', 'b', 'ab']);
  cy.getElementById('a').addClass('gone');
  expect(seen()).toEqual(['b']);
  cy.getElementById('a').removeClass('gone');
  expect(seen()).toEqual(['a', 'b', 'ab']);
  cy.destroy();
});
